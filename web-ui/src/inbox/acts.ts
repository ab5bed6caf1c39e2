import { mount, unmount } from 'svelte';
import type { Id } from '../api/wire';
import { actsEn } from '../i18n/acts.en';
import { addWords } from '../i18n/t';
import MessageMenu from './MessageMenu.svelte';
import { onRest, type On } from './rest';

addWords(actsEn);

export { editLast, leave, save } from '../app/amend';
export { default as ComposerAbout } from './ComposerAbout.svelte';
export { default as MessageChanges } from './MessageChanges.svelte';

/** Opens what can be done with a message: by its button, by the menu key on that, by a finger that rests. */
export function listen(log: HTMLElement, conversation: Id): () => void {
  let close: (() => void) | null = null;
  const off = new AbortController();
  const on: On = (type, heard) => log.addEventListener(type, heard, { signal: off.signal });

  const bubbleOf = (event: Event) => (event.target as Element).closest('.bubble');
  const buttonOf = (event: Event) => (event.target as Element).closest<HTMLElement>('.bubble-more');

  function open(bubble: Element | null | undefined) {
    const id = bubble?.getAttribute('data-id');
    const button = bubble?.querySelector<HTMLElement>('.bubble-more');
    if (!id || !button) return;
    button.focus({ preventScroll: true });
    close?.();
    const onclose = () => {
      close = null;
      void unmount(menu);
    };
    const menu = mount(MessageMenu, {
      target: document.body,
      props: { conversation, id, at: button.getBoundingClientRect(), onclose },
    });
    close = onclose;
  }

  function rested(bubble: Element) {
    open(bubble);
    // The finger that leaves is no click beside the menu.
    const swallow = (event: Event) => event.stopPropagation();
    addEventListener('click', swallow, { capture: true, once: true });
    addEventListener('pointerdown', () => removeEventListener('click', swallow, true), { capture: true, once: true });
  }

  on('click', (event) => open(buttonOf(event) && bubbleOf(event)));
  on('contextmenu', (event) => {
    const button = buttonOf(event);
    const bubble = bubbleOf(event);
    // A mouse gets the browser's own menu of the text; a finger that rests, or the menu key on the button, gets ours.
    if (!bubble || !(button || matchMedia('(pointer: coarse)').matches)) return;
    event.preventDefault();
    if (!close) open(bubble);
  });
  const tired = onRest(on, (event) => {
    const bubble = bubbleOf(event);
    if (bubble && !close) rested(bubble);
  });
  on('keydown', (event) => {
    const button = buttonOf(event);
    if (!button || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...log.querySelectorAll<HTMLElement>('.bubble-more')];
    const at = all.indexOf(button);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  });
  return () => {
    tired();
    off.abort();
    close?.();
  };
}
