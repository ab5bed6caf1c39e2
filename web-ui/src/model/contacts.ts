import type { Contact, Id } from '../api/wire';
import type { FeedEvent } from '../feed/frames';
import { put, without } from './entities';
import type { World } from './world';

type ContactEvent = Extract<FeedEvent, { kind: 'contact' }>;

/**
 * The world after events of contacts. A page keeps those of the conversations it holds and those who wait for an answer;
 * a library has tens of thousands of others, which are searched for when they are needed.
 */
export function withContacts(world: World, events: readonly ContactEvent[]): World {
  if (events.length === 0) return world;
  const wanted = new Set([...world.conversations.values()].map((one) => one.contact));
  const keeps = (contact: Contact) => contact.asked || wanted.has(contact.id);
  let contacts = world.contacts;
  for (const { entity, state } of events)
    contacts = state && keeps(state) ? put(contacts, state) : without(contacts, entity);
  return contacts === world.contacts ? world : { ...world, contacts };
}

/** The contact of a conversation that this page does not know. */
export function unknownContact(world: World, conversation: { contact: Id | null }): Id | null {
  return conversation.contact && !world.contacts.has(conversation.contact) ? conversation.contact : null;
}
