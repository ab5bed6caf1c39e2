import { MediaQuery } from 'svelte/reactivity';

// The same condition and sizes as --row in tokens.css: the list must know them without measuring each row.
const large = new MediaQuery('(pointer: coarse), (max-width: 719px)');

export function rowHeight(): number {
  return large.current ? 72 : 60;
}
