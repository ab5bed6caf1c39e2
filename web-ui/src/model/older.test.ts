import { expect, test } from 'vitest';
import { tableOf } from './entities';
import { contact, conversation } from './examples';
import { olderBehind, withFound, withOlderPage } from './older';
import { emptyWorld, type World } from './world';

const world: World = {
  ...emptyWorld('me', { name: 'Alder', time_zone: 'UTC' }),
  conversations: tableOf([conversation({ version: 3 })]),
  older: '100',
};

test('what is older lies behind the last that is not closed', () => {
  const list = [conversation({ id: '3' }), conversation({ id: '2' }), conversation({ id: '1', phase: 'CLOSED' })];
  expect(olderBehind(list)).toBe('2');
  expect(olderBehind([])).toBe(null);
});

test('a page adds what is not here, and takes nothing newer away', () => {
  const page = {
    conversations: [conversation({ version: 2, unread: 9 }), conversation({ id: '90' })],
    contacts: [contact()],
  };
  const grown = withFound(world, page);
  expect([...grown.conversations.keys()]).toEqual(['100', '90']);
  expect(grown.conversations.get('100')?.unread).toBe(1);
  expect(grown.contacts.get('9')).toEqual(contact());
  expect(grown.older).toBe('100');
});

test('page after page until all are here', () => {
  const page = { conversations: [conversation({ id: '90' })], contacts: [], more: true };
  expect(withOlderPage(world, page).older).toBe('90');
  expect(withOlderPage(world, { ...page, more: false }).older).toBe(null);
});
