import type { Id } from '../api/wire';

let muted = $state.raw<ReadonlySet<Id>>(new Set());

/** Waiting conversations that somebody has heard enough of; only on this page, and only their sound. */
export const mutedState = {
  has: (conversation: Id): boolean => muted.has(conversation),
};

export function mute(conversation: Id): void {
  muted = new Set([...muted, conversation]);
}
