import { expect, test } from 'vitest';
import type { Message } from '../api/wire';
import { broken, emptyThread, withLive, withNewest, withOlder, type Thread } from './thread';
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
  const thread = withOlder(withNewest(emptyThread, page(10, 11), true), page(8, 9), false);
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
