import { expect, test } from 'vitest';
import { inboxPath, inboxPlace } from './place';

const place = (path: string, query = '') => ({
  path: path.split('/').filter(Boolean),
  query: new URLSearchParams(query),
});

test('the address names the conversation and the filter', () => {
  expect(inboxPlace(place('conversations/42', 'show=mine'))).toEqual({
    filter: 'mine',
    conversation: '42',
    details: false,
  });
});

test('an unknown filter shows all', () => {
  expect(inboxPlace(place('', 'show=nothing')).filter).toBe('all');
});

test('a path is read back as it was written', () => {
  expect(inboxPath({ filter: 'mine', conversation: '42' })).toBe('conversations/42?show=mine');
  expect(inboxPath({ filter: 'all' })).toBe('./');
  expect(inboxPath({ filter: 'rooms' })).toBe('?show=rooms');
});
