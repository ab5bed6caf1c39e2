import type { Id } from '../api/wire';
import type { Shelf } from './draft';
import type { Echo } from './echo';

/** A shelf whose keys can be listed, as the browser's storage is. */
export interface ListedShelf extends Shelf {
  readonly length: number;
  key(at: number): string | null;
}

// One entry per message, so that two tabs that write at once do not overwrite each other's.
const prefix = (operator: Id) => `carrel.unsent.${operator}.`;

/** Keeps what was written until the server has answered for it. */
export function keepUnsent(shelf: Shelf, operator: Id, echo: Echo): void {
  try {
    shelf.setItem(prefix(operator) + echo.requestId, JSON.stringify(echo));
  } catch {
    // Without a storage it lives as long as the page.
  }
}

export function dropUnsent(shelf: Shelf, operator: Id, echo: Echo): void {
  shelf.removeItem(prefix(operator) + echo.requestId);
}

/** All that an earlier page or another tab left unsent, in the order it was written. */
export function loadUnsent(shelf: ListedShelf, operator: Id): Echo[] {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
  return keys
    .filter((key) => key.startsWith(prefix(operator)))
    .flatMap((key) => parsed(shelf.getItem(key)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function parsed(held: string | null): Echo[] {
  try {
    const echo = JSON.parse(held ?? 'null') as Echo | null;
    return echo && typeof echo.text === 'string' && typeof echo.requestId === 'string' ? [echo] : [];
  } catch {
    return [];
  }
}
