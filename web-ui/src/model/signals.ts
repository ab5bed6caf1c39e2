import type { Id } from '../api/wire';
import type { Signal } from '../feed/frames';
import type { Doings, World } from './world';

/** The world after a signal: things that may be lost and are not counted in the feed's position. */
export function withSignal(world: World, signal: Signal): World {
  if (signal.signal === 'store') return { ...world, store: signal.store };
  if (signal.signal === 'here') return { ...world, here: new Set(signal.operators) };
  if (signal.signal === 'occupants')
    return { ...world, occupants: new Map(world.occupants).set(signal.conversation, signal.count) };
  if (signal.signal !== 'presence') return { ...world, doings: withDoing(world.doings, signal) };
  const contact = world.contacts.get(signal.contact);
  if (!contact) return world;
  const changed = { ...contact, presence: signal.presence, presence_words: signal.presence_words };
  return { ...world, contacts: new Map(world.contacts).set(contact.id, changed) };
}

function withDoing(
  doings: Doings,
  signal: Exclude<Signal, { signal: 'presence' | 'store' | 'here' | 'occupants' }>,
): Doings {
  switch (signal.signal) {
    case 'typing': {
      const patronWriting = new Map(doings.patronWriting);
      if (signal.on) patronWriting.set(signal.conversation, signal.name ?? '');
      else patronWriting.delete(signal.conversation);
      return { ...doings, patronWriting };
    }
    case 'staff_typing':
      return { ...doings, staffWriting: withWriter(doings.staffWriting, signal) };
    case 'looking': {
      const looking = new Map(doings.looking);
      if (signal.conversation) looking.set(signal.operator, signal.conversation);
      else looking.delete(signal.operator);
      return { ...doings, looking };
    }
  }
}

function withWriter(
  held: ReadonlyMap<Id, ReadonlySet<Id>>,
  { conversation, operator, on }: { conversation: Id; operator: Id; on: boolean },
): ReadonlyMap<Id, ReadonlySet<Id>> {
  const writers = new Set(held.get(conversation));
  if (on) writers.add(operator);
  else writers.delete(operator);
  const changed = new Map(held);
  if (writers.size > 0) changed.set(conversation, writers);
  else changed.delete(conversation);
  return changed;
}
