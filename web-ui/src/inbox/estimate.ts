import type { Item } from '../model/items';

/** About how high a piece is before it was ever drawn, in pixels. */
export function estimate(item: Item): number {
  switch (item.type) {
    case 'day':
      return 38;
    case 'activity':
      return 28;
    case 'note':
    case 'note-echo':
      return 70;
    case 'run':
      return 30 + 38 * item.bubbles.length;
  }
}
