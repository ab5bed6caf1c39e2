import { MediaQuery } from 'svelte/reactivity';

const phone = new MediaQuery('(max-width: 719px)');
const wide = new MediaQuery('(min-width: 1280px)');

/** The layouts that change what stands on the page, not only how it looks. */
export const screen = {
  /** One pane at a time. */
  get phone(): boolean {
    return phone.current;
  },
  /** Room for the details beside the thread. */
  get wide(): boolean {
    return wide.current;
  },
};
