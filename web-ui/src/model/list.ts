import type { Conversation, Id } from '../api/wire';
import type { World } from './world';

export type Filter = 'all' | 'waiting' | 'mine' | 'rooms';
export const filters: readonly Filter[] = ['waiting', 'mine', 'all', 'rooms'];

export type GroupName = 'waiting' | 'mine' | 'colleagues' | 'rooms';

export interface Group {
  readonly name: GroupName;
  readonly rows: readonly Conversation[];
}

/** Where a conversation stands in the list; none when it is closed, a room that was left, or talk among staff. */
export function groupOf(conversation: Conversation, me: Id): GroupName | null {
  if (conversation.phase === 'CLOSED') return null;
  if (conversation.kind === 'ROOM') return 'rooms';
  if (conversation.kind !== 'PATRON') return null;
  if (conversation.holder === null) return 'waiting';
  return conversation.holder === me ? 'mine' : 'colleagues';
}

const shown: Record<Filter, readonly GroupName[]> = {
  all: ['waiting', 'mine', 'colleagues', 'rooms'],
  waiting: ['waiting'],
  mine: ['mine'],
  rooms: ['rooms'],
};

const waitingFrom = (row: Conversation) => Date.parse(row.waiting_since ?? row.opened_at);
const lastAt = (row: Conversation) => Date.parse(row.last?.at ?? row.opened_at);

/** The groups of the list: waiting ones longest first, the rest latest first; groups without rows are left out. */
export function groupsOf(world: World, filter: Filter): Group[] {
  const rows: Record<GroupName, Conversation[]> = { waiting: [], mine: [], colleagues: [], rooms: [] };
  for (const conversation of world.conversations.values()) {
    const group = groupOf(conversation, world.me);
    if (group) rows[group].push(conversation);
  }
  rows.waiting.sort((a, b) => waitingFrom(a) - waitingFrom(b) || Number(a.id > b.id) - 0.5);
  for (const name of ['mine', 'colleagues', 'rooms'] as const)
    rows[name].sort((a, b) => lastAt(b) - lastAt(a) || Number(a.id > b.id) - 0.5);
  return shown[filter].filter((name) => rows[name].length > 0).map((name) => ({ name, rows: rows[name] }));
}

/** How many rows each filter shows. */
export function countsOf(world: World): Record<Filter, number> {
  const counts = { all: 0, waiting: 0, mine: 0, rooms: 0 };
  for (const conversation of world.conversations.values()) {
    const group = groupOf(conversation, world.me);
    if (!group) continue;
    counts.all++;
    if (group !== 'colleagues') counts[group]++;
  }
  return counts;
}

/** The count in the title and on the tab: who waits, and what is unread in mine. */
export function callingOf(world: World): number {
  let count = 0;
  for (const conversation of world.conversations.values()) {
    const group = groupOf(conversation, world.me);
    if (group === 'waiting' || (group === 'mine' && conversation.unread > 0)) count++;
  }
  return count;
}

/** The row after or before the chosen one, through all groups; the first or last when none is chosen. */
export function neighbour(groups: readonly Group[], chosen: Id | null, step: 1 | -1, unreadOnly = false): Id | null {
  const rows = groups.flatMap((group) => group.rows);
  const at = rows.findIndex((row) => row.id === chosen);
  let next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
  while (rows[next] && unreadOnly && rows[next]?.unread === 0) next += step;
  return rows[next]?.id ?? null;
}
