import type { Conversation, Id } from '../api/wire';
import type { Group } from './list';
import type { Table } from './entities';

/**
 * The list as it stood, with the rows' newest states: while a hand is on the list nothing moves by itself. Rows that
 * left stay until the hand rests, those that came wait.
 */
export function heldGroups(held: readonly Group[], now: Table<Conversation>): Group[] {
  return held.map((group) => ({ name: group.name, rows: group.rows.map((row) => now.get(row.id) ?? row) }));
}

/** True when both show the same rows in the same places. */
export function sameOrder(a: readonly Group[], b: readonly Group[]): boolean {
  const order = (groups: readonly Group[]): Id[] =>
    groups.flatMap((group) => [group.name, ...group.rows.map((r) => r.id)]);
  const [left, right] = [order(a), order(b)];
  return left.length === right.length && left.every((id, at) => id === right[at]);
}
