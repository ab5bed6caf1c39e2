import { expect, test } from 'vitest';
import type { Message } from '../api/wire';
import { message } from './examples';
import { unanswered, type Echo } from './echo';
import { itemsOf, type Item } from './items';

const dayOf = (at: string) => at.slice(0, 10);
const at = (minute: number, day = 14) => new Date(Date.UTC(2026, 4, day, 12, minute)).toISOString();
const said = (id: string, minute: number, more: Partial<Message> = {}) => message({ id, sort_at: at(minute), ...more });
const mine = (id: string, minute: number, state: Message['state']) =>
  said(id, minute, { ours: true, operator: 'me', author: null, state });
const echo: Echo = { requestId: 'r1', conversation: '100', text: 'hi', note: false, believedHolder: 'me', at: at(3) };

const shape = (items: readonly Item[]) =>
  items.map((item) => (item.type === 'run' ? item.bubbles.map((bubble) => bubble.key).join('+') : item.type));
const metas = (items: readonly Item[]) =>
  items.flatMap((item) => (item.type === 'run' ? item.bubbles.filter((b) => b.meta).map((b) => b.key) : []));

test('messages of one author within five minutes stand together', () => {
  expect(shape(itemsOf([said('1', 0), said('2', 4), said('3', 10)], [], 'me', dayOf))).toEqual(['day', '1+2', '3']);
});

test('another author, a note or a new day ends a run', () => {
  const note = said('3', 2, { kind: 'NOTE' });
  const tomorrow = message({ id: '4', sort_at: at(0, 15) });
  expect(shape(itemsOf([said('1', 0), mine('2', 1, 'SENT'), note, tomorrow], [], 'me', dayOf))).toEqual([
    'day',
    '1',
    '2',
    'note',
    'day',
    '4',
  ]);
});

test('of a row of equal states only the last is shown', () => {
  const items = itemsOf([mine('1', 0, 'READ'), mine('2', 1, 'READ'), mine('3', 2, 'SENT')], [], 'me', dayOf);
  expect(metas(items)).toEqual(['2', '3']);
});

test('a message in trouble shows its words instead, and does not hide the state of those around it', () => {
  const items = itemsOf([mine('1', 0, 'SENT'), mine('2', 1, 'FAILED'), mine('3', 2, 'SENT')], [], 'me', dayOf);
  expect(metas(items)).toEqual(['3']);
});

test('what we just wrote stands at the end as being sent', () => {
  const items = itemsOf([mine('1', 2, 'SENT')], [echo], 'me', dayOf);
  expect(shape(items)).toEqual(['day', '1+r1']);
  expect(metas(items)).toEqual(['1', 'r1']);
});

test('an echo goes when its message is there', () => {
  expect(unanswered([echo], [mine('1', 2, 'SENT')])).toEqual([echo]);
  expect(unanswered([echo], [{ ...mine('1', 2, 'SENT'), request_id: 'r1' }])).toEqual([]);
});

test('a flood is cut into runs', () => {
  const flood = Array.from({ length: 50 }, (_, at) => said(String(at + 1), 0));
  expect(itemsOf(flood, [], 'me', dayOf).filter((item) => item.type === 'run')).toHaveLength(3);
});
