import type { Id, Text } from '../api/wire';

/** Why something in a conversation did not happen; stands above its composer until it is put away. */
export type Trouble =
  | { readonly kind: 'taken'; readonly holder: Id | null; readonly text: string; readonly note: boolean }
  | { readonly kind: 'refused'; readonly text: Text }
  | { readonly kind: 'no-answer' };

let troubles = $state.raw<ReadonlyMap<Id, Trouble>>(new Map());

export function troubleIn(conversation: Id): Trouble | null {
  return troubles.get(conversation) ?? null;
}

export function trouble(conversation: Id, what: Trouble | null): void {
  const next = new Map(troubles);
  if (what) next.set(conversation, what);
  else next.delete(conversation);
  troubles = next;
}
