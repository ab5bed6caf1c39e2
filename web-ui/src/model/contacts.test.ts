import { expect, test } from 'vitest';
import type { Contact, Conversation } from '../api/wire';
import type { FeedEvent } from '../feed/frames';
import { apply } from './apply';
import { unknownContact } from './contacts';
import { tableOf } from './entities';
import { contact, conversation } from './examples';
import { emptyWorld, type World } from './world';

const start: World = {
  ...emptyWorld('me', { name: 'Alder', time_zone: 'UTC' }),
  position: { epoch: 'e1', number: 10 },
  conversations: tableOf([conversation()]),
};

const told = (state: Contact): FeedEvent => ({
  number: 11,
  kind: 'contact',
  entity: state.id,
  version: state.version,
  state,
});
const begun = (state: Conversation): FeedEvent => ({
  number: 11,
  kind: 'conversation',
  entity: state.id,
  version: state.version,
  state,
});
const after = (world: World, ...events: FeedEvent[]) => apply(world, { type: 'events', up_to: 12, events });

test('a contact comes with a conversation that was not here, whichever of the two is told first', () => {
  const back = conversation({ id: '200', contact: '17' });
  const known = contact({ id: '17' });
  expect(after(start, told(known), begun(back)).contacts.get('17')).toEqual(known);
  expect(after(start, begun(back), told(known)).contacts.get('17')).toEqual(known);
});

test('of the many others none is kept', () => {
  expect(after(start, told(contact({ id: '17' }))).contacts.size).toBe(0);
});

test('who asks is kept until the answer, and longer where there is a conversation', () => {
  const asks = after(start, told(contact({ id: '17', asked: true })), told(contact({ id: '9', asked: true })));
  expect([...asks.contacts.keys()]).toEqual(['17', '9']);
  const answered = after(asks, told(contact({ id: '17', version: 2 })), told(contact({ id: '9', version: 2 })));
  expect([...answered.contacts.keys()]).toEqual(['9']);
});

test('an older state of a contact is dropped', () => {
  const named = after(start, told(contact({ version: 3, name: 'Rosy' })));
  expect(after(named, told(contact({ version: 2 }))).contacts.get('9')?.name).toBe('Rosy');
});

test('a contact that is not here is asked for, and only that', () => {
  expect(unknownContact(start, conversation())).toBe('9');
  expect(unknownContact(after(start, told(contact())), conversation())).toBe(null);
  expect(unknownContact(start, conversation({ contact: null }))).toBe(null);
});
