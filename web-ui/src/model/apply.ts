import type { Id, Message } from '../api/wire';
import type { FeedEvent, Frame, ReadPosition, Snapshot } from '../feed/frames';
import { withContacts } from './contacts';
import { put, tableOf, without, type Table } from './entities';
import { olderBehind } from './older';
import { withSignal } from './signals';
import { broken, withLive, withoutMessage, type Thread } from './thread';
import { doingsOf, noDoings, type World } from './world';

/** The world after a frame of the feed. Applying an event twice changes nothing the second time. */
export function apply(world: World, frame: Frame): World {
  switch (frame.type) {
    case 'snapshot':
      return fromSnapshot(world, frame);
    case 'resumed':
      return { ...world, position: { epoch: frame.epoch, number: frame.number }, doings: noDoings, store: 'ok' };
    case 'events':
      return withEvents(world, frame.events, frame.up_to);
    case 'heartbeat':
      return at(world, frame.up_to);
    case 'reset':
      return { ...world, position: null };
    case 'signal':
      return withSignal(world, frame);
  }
}

function at(world: World, number: number): World {
  return world.position ? { ...world, position: { ...world.position, number } } : world;
}

function fromSnapshot(world: World, frame: Snapshot): World {
  return {
    ...world,
    position: { epoch: frame.epoch, number: frame.number },
    library: frame.library,
    operators: tableOf(frame.operators),
    accounts: tableOf(frame.accounts),
    networks: tableOf(frame.networks),
    contacts: tableOf(frame.contacts),
    conversations: tableOf(frame.conversations),
    older: frame.more_conversations ? olderBehind(frame.conversations) : null,
    // A snapshot has no messages: what we hold may have a gap behind it.
    threads: new Map([...world.threads].map(([id, thread]) => [id, broken(thread)])),
    doings: doingsOf(frame.typing, frame.looking),
    store: 'ok',
  };
}

function withEvents(world: World, events: readonly FeedEvent[], upTo: number): World {
  let next = world;
  for (const event of events) if (event.kind !== 'message' && event.kind !== 'contact') next = withEvent(next, event);
  // Behind the conversations: these decide which contacts are kept.
  next = withContacts(
    next,
    events.filter((event) => event.kind === 'contact'),
  );
  const threads = withMessages(next.threads, events);
  return at(threads === next.threads ? next : { ...next, threads }, upTo);
}

function withEvent(world: World, event: Exclude<FeedEvent, { kind: 'message' | 'contact' }>): World {
  const { entity } = event;
  switch (event.kind) {
    case 'conversation':
      return { ...world, conversations: changed(world.conversations, entity, event.state) };
    case 'account':
      return { ...world, accounts: changed(world.accounts, entity, event.state) };
    case 'operator':
      return { ...world, operators: changed(world.operators, entity, event.state) };
    case 'library':
      return event.state ? { ...world, library: event.state } : world;
    case 'read_position':
      return event.state ? withReadPosition(world, event.state) : world;
    case 'token':
      return world;
  }
}

function changed<T extends { id: Id; version: number }>(table: Table<T>, id: Id, state: T | null): Table<T> {
  return state ? put(table, state) : without(table, id);
}

/** Read elsewhere, perhaps in another tab: the count here must agree. */
function withReadPosition(world: World, read: ReadPosition): World {
  const conversation = world.conversations.get(read.conversation);
  if (read.operator !== world.me || !conversation) return world;
  const counted = { ...conversation, unread: read.unread, read_up_to: read.read_up_to };
  return { ...world, conversations: new Map(world.conversations).set(conversation.id, counted) };
}

/** All messages of a frame at once: a catch-up brings hundreds, and each thread is copied once. */
function withMessages(threads: Table<Thread>, events: readonly FeedEvent[]): Table<Thread> {
  const fresh = new Map<Id, Message[]>();
  let next = threads;
  for (const event of events) {
    if (event.kind !== 'message') continue;
    if (event.state) {
      if (!threads.has(event.state.conversation)) continue;
      const list = fresh.get(event.state.conversation) ?? [];
      list.push(event.state);
      fresh.set(event.state.conversation, list);
    } else next = withoutAnywhere(next, event.entity);
  }
  if (fresh.size === 0) return next;
  const grown = new Map(next);
  for (const [id, messages] of fresh) grown.set(id, withLive(next.get(id) as Thread, messages));
  return grown;
}

function withoutAnywhere(threads: Table<Thread>, message: Id): Table<Thread> {
  return new Map(
    [...threads].map(([id, thread]) => [
      id,
      thread.messages.some((held) => held.id === message) ? withoutMessage(thread, message) : thread,
    ]),
  );
}
