import { expect, test } from 'vitest';
import type { Message } from '../api/wire';
import {
  broken,
  emptyThread,
  MOST,
  withLive,
  withNewer,
  withNewest,
  withOlder,
  withReader,
  type Thread,
} from './thread';
import { message } from './examples';

const texts = (thread: Thread) => thread.messages.map((one) => one.id);
const page = (...ids: number[]): Message[] => ids.map((id) => message({ id: String(id) }));

test('live messages stand in the order of the server, whatever order they came in', () => {
  const thread = withLive(withLive({ ...emptyThread, standing: 'ready' }, page(3)), page(1, 2));
  expect(texts(thread)).toEqual(['1', '2', '3']);
});

test('a lower version of a message is dropped', () => {
  const held = withLive(emptyThread, [message({ id: '1', version: 5, state: 'READ' })]);
  const again = withLive(held, [message({ id: '1', version: 4, state: 'SENT' })]);
  expect(again.messages[0]?.state).toBe('READ');
});

test('a live message older than the stretch we hold stays on the server', () => {
  const thread = withNewest(emptyThread, page(10, 11), true);
  expect(texts(withLive(thread, page(4)))).toEqual(['10', '11']);
});

test('older pages go in front', () => {
  const thread = withOlder(withNewest(emptyThread, page(10, 11), true), '10', page(8, 9), false);
  expect(texts(thread)).toEqual(['8', '9', '10', '11']);
  expect(thread.more).toBe(false);
});

test('after a break a page that does not reach back replaces the stretch, so that no gap is hidden', () => {
  const stale = withLive(broken(withNewest(emptyThread, page(1, 2), false)), page(62));
  const thread = withNewest(stale, page(60, 61), true);
  expect(texts(thread)).toEqual(['60', '61', '62']);
  expect(thread.more).toBe(true);
});

test('after a break a page that reaches back is joined', () => {
  const stale = broken(withNewest(emptyThread, page(1, 2, 3), false));
  const thread = withNewest(stale, page(2, 3, 4), true);
  expect(texts(thread)).toEqual(['1', '2', '3', '4']);
  expect(thread.more).toBe(false);
});

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const ends = (thread: Thread) => [thread.messages[0]?.id, thread.messages.at(-1)?.id, thread.messages.length];

/** Read upward until the end was let go: 1 to 1000 are held, 1001 to 1050 were. */
function farUp(): Thread {
  const thread = withReader(withNewest(emptyThread, page(...numbers(1001, 50)), true), true);
  return withOlder(thread, '1001', page(...numbers(1, MOST)), false);
}

test('somebody who reads far up lets the end go, and holds no more than so many messages', () => {
  const thread = farUp();
  expect(ends(thread)).toEqual(['1', '1000', MOST]);
  expect(thread.newer).toBe(true);
});

test('while the end is let go live messages stay on the server, but what is held still changes', () => {
  const thread = withLive(farUp(), [...page(1051), message({ id: '7', version: 9, state: 'READ' })]);
  expect(ends(thread)).toEqual(['1', '1000', MOST]);
  expect(thread.messages[6]?.state).toBe('READ');
});

test('the way down brings newer pages and lets the beginning go', () => {
  const thread = withNewer(farUp(), '1000', page(...numbers(1001, 50)), false);
  expect(ends(thread)).toEqual(['51', '1050', MOST]);
  expect([thread.more, thread.newer]).toEqual([true, false]);
});

test('what the feed brought after the last page was read is asked for, too', () => {
  const asked = withLive(farUp(), page(1051));
  const read = withNewer(asked, '1000', page(...numbers(1001, 50)), false);
  expect(read.newer).toBe(true);
  expect(withNewer(read, '1050', page(1051), false).newer).toBe(false);
});

test('a jump to the end replaces the stretch by the newest page', () => {
  const thread = withNewest(farUp(), page(...numbers(1010, 41)), true);
  expect(ends(thread)).toEqual(['1010', '1050', 41]);
  expect([thread.more, thread.newer]).toEqual([true, false]);
  expect(texts(withLive(thread, page(1051))).at(-1)).toBe('1051');
});

test('a flood takes the oldest away from one who reads along, and nothing from one who reads further up', () => {
  const full = withNewest(emptyThread, page(...numbers(1, MOST)), false);
  expect(ends(withLive(full, page(1001)))).toEqual(['2', '1001', MOST]);
  const away = withLive(withReader(full, true), page(1001));
  expect(ends(away)).toEqual(['1', '1000', MOST]);
  expect(away.newer).toBe(true);
});

test('a page that was asked for before a jump to the end leaves no hole', () => {
  const jumped = withNewest(farUp(), page(...numbers(1010, 41)), true);
  expect(withOlder(jumped, '1', page(-1, 0), false)).toBe(jumped);
  expect(withNewer(jumped, '1000', page(...numbers(1001, 5)), true)).toBe(jumped);
});
