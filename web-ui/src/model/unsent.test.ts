import { expect, test } from 'vitest';
import type { Echo } from './echo';
import { dropUnsent, keepUnsent, loadUnsent, type ListedShelf } from './unsent';

function shelf(): ListedShelf {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

const echo = (requestId: string, minute: number): Echo => ({
  requestId,
  conversation: '100',
  text: `text of ${requestId}`,
  note: requestId === 'secret',
  believedHolder: null,
  at: new Date(Date.UTC(2026, 4, 14, 12, minute)).toISOString(),
});

test('what two tabs left unsent is all there, in the order it was written', () => {
  const here = shelf();
  keepUnsent(here, '1', echo('b', 2));
  keepUnsent(here, '1', echo('a', 1));
  expect(loadUnsent(here, '1').map((one) => one.requestId)).toEqual(['a', 'b']);
});

test('a note is still a note', () => {
  const here = shelf();
  keepUnsent(here, '1', echo('secret', 1));
  expect(loadUnsent(here, '1')[0]?.note).toBe(true);
});

test('what somebody else left unsent at this computer is not sent in our name', () => {
  const here = shelf();
  keepUnsent(here, '1', echo('a', 1));
  expect(loadUnsent(here, '12')).toEqual([]);
});

test('what was answered for is gone', () => {
  const here = shelf();
  keepUnsent(here, '1', echo('a', 1));
  dropUnsent(here, '1', echo('a', 1));
  expect(loadUnsent(here, '1')).toEqual([]);
});
