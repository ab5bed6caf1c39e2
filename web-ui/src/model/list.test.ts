import { expect, test } from 'vitest';
import type { Conversation } from '../api/wire';
import { tableOf } from './entities';
import { conversation } from './examples';
import { heldGroups, sameOrder } from './hold';
import { callingOf, countsOf, groupsOf, neighbour } from './list';
import { emptyWorld, type World } from './world';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 14, 12, minute)).toISOString();
const last = (minute: number) => ({ text: 'x', at: at(minute), ours: false, operator: null, kind: 'MESSAGE' as const });

const rows: Conversation[] = [
  conversation({ id: '1', waiting_since: at(5), last: last(9) }),
  conversation({ id: '2', waiting_since: at(1), last: last(1) }),
  conversation({ id: '3', phase: 'OPEN', holder: 'me', last: last(2), unread: 0 }),
  conversation({ id: '4', phase: 'OPEN', holder: 'me', last: last(7), unread: 2 }),
  conversation({ id: '5', phase: 'OPEN', holder: 'sally', last: last(3) }),
  conversation({ id: '6', kind: 'ROOM', phase: 'OPEN', last: last(4) }),
  conversation({ id: '7', phase: 'CLOSED' }),
  conversation({ id: '8', kind: 'STAFF_DIRECT', phase: 'OPEN' }),
];
const world: World = { ...emptyWorld('me', { name: 'Alder', time_zone: 'UTC' }), conversations: tableOf(rows) };
const order = (filter: Parameters<typeof groupsOf>[1]) =>
  groupsOf(world, filter).map((group) => [group.name, ...group.rows.map((row) => row.id)]);

test('waiting rows go longest first, the rest latest first', () => {
  expect(order('all')).toEqual([
    ['waiting', '2', '1'],
    ['mine', '4', '3'],
    ['colleagues', '5'],
    ['rooms', '6'],
  ]);
});

test('a filter shows its own group', () => {
  expect(order('mine')).toEqual([['mine', '4', '3']]);
});

test('closed conversations and talk among staff are not counted', () => {
  expect(countsOf(world)).toEqual({ all: 6, waiting: 2, mine: 2, rooms: 1 });
});

test('the title counts who waits and what is unread in mine, not what colleagues have', () => {
  expect(callingOf(world)).toBe(3);
});

test('the next row goes on through the groups and stops at the end', () => {
  const groups = groupsOf(world, 'all');
  expect(neighbour(groups, '1', 1)).toBe('4');
  expect(neighbour(groups, '6', 1)).toBeNull();
  expect(neighbour(groups, null, 1)).toBe('2');
  expect(neighbour(groups, '4', 1, true)).toBe('5');
});

test('while a hand is on the list rows keep their places and show their newest state', () => {
  const before = groupsOf(world, 'mine');
  const changed = tableOf([...rows, conversation({ id: '3', phase: 'OPEN', holder: 'me', last: last(30), unread: 5 })]);
  const held = heldGroups(before, changed);
  expect(sameOrder(before, held)).toBe(true);
  expect(held[0]?.rows[1]?.unread).toBe(5);
});
