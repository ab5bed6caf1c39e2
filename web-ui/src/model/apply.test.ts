import { expect, test } from 'vitest';
import type { Operator } from '../api/wire';
import type { FeedEvent, Frame, Snapshot } from '../feed/frames';
import { apply } from './apply';
import { tableOf } from './entities';
import { conversation, message } from './examples';
import { emptyThread, withNewest } from './thread';
import { onDuty } from './words';
import { emptyWorld, type World } from './world';

const snapshot: Snapshot = {
  type: 'snapshot',
  epoch: 'e1',
  number: 10,
  operators: [],
  accounts: [],
  networks: [],
  contacts: [],
  more_conversations: false,
  conversations: [conversation({ version: 3 })],
  typing: [],
  looking: [],
  tokens: [],
  library: { name: 'Alder', time_zone: 'UTC' },
};
const start = apply(emptyWorld('me', { name: 'Alder', time_zone: 'UTC' }), snapshot);
const opened: World = { ...start, threads: new Map([['100', withNewest(emptyThread, [message({ id: '1' })], false)]]) };

const changed = (version: number, unread: number): FeedEvent => ({
  number: 10 + version,
  kind: 'conversation',
  entity: '100',
  version,
  state: conversation({ version, unread }),
});
const said = (id: string): FeedEvent => ({
  number: 11,
  kind: 'message',
  entity: id,
  version: 1,
  state: message({ id }),
});
const events = (upTo: number, ...list: FeedEvent[]): Frame => ({ type: 'events', up_to: upTo, events: list });

test('snapshot and events are the same as a fresh snapshot', () => {
  const grown = apply(start, events(14, changed(4, 2)));
  const fresh = apply(start, { ...snapshot, number: 14, conversations: [conversation({ version: 4, unread: 2 })] });
  expect(grown.conversations).toEqual(fresh.conversations);
  expect(grown.position).toEqual(fresh.position);
});

test('an event that comes twice changes nothing the second time', () => {
  const once = apply(opened, events(11, said('2')));
  const twice = apply(once, events(11, said('2')));
  expect(twice.threads.get('100')?.messages).toHaveLength(2);
});

test('an older version is dropped', () => {
  expect(apply(start, events(12, changed(2, 9))).conversations.get('100')?.unread).toBe(1);
});

test('an entity that is gone is taken out', () => {
  const gone: FeedEvent = { number: 11, kind: 'conversation', entity: '100', version: 9, state: null };
  expect(apply(start, events(11, gone)).conversations.size).toBe(0);
});

test('a message that is gone is taken out of its thread', () => {
  const gone: FeedEvent = { number: 11, kind: 'message', entity: '1', version: 9, state: null };
  expect(apply(opened, events(11, gone)).threads.get('100')?.messages).toEqual([]);
});

test('messages of conversations that were not opened are not kept', () => {
  expect(apply(start, events(11, said('2'))).threads.size).toBe(0);
});

test('the position follows frames and heartbeats and falls with a reset', () => {
  expect(apply(start, { type: 'heartbeat', up_to: 30 }).position).toEqual({ epoch: 'e1', number: 30 });
  expect(apply(start, { type: 'reset', reason: 'older' }).position).toBeNull();
});

test('after a new snapshot the threads may have a gap', () => {
  expect(apply(opened, snapshot).threads.get('100')?.standing).toBe('stale');
});

test('what was read in another tab is not counted here', () => {
  const read: FeedEvent = {
    number: 12,
    kind: 'read_position',
    entity: '5',
    version: 1,
    state: { conversation: '100', operator: 'me', read_up_to: '1', unread: 0 },
  };
  expect(apply(start, events(12, read)).conversations.get('100')?.unread).toBe(0);
});

test('what a colleague read is still counted here', () => {
  const state = { conversation: '100', operator: 'sally', read_up_to: '1', unread: 0 };
  const read: FeedEvent = { number: 12, kind: 'read_position', entity: '5', version: 1, state };
  expect(apply(start, events(12, read)).conversations.get('100')?.unread).toBe(1);
});

test('writing and looking come and go', () => {
  const writes = apply(start, { type: 'signal', signal: 'staff_typing', conversation: '100', operator: 's', on: true });
  expect(writes.doings.staffWriting.get('100')?.has('s')).toBe(true);
  const stops = apply(writes, {
    type: 'signal',
    signal: 'staff_typing',
    conversation: '100',
    operator: 's',
    on: false,
  });
  expect(stops.doings.staffWriting.size).toBe(0);
  const looks = apply(stops, { type: 'signal', signal: 'looking', conversation: '100', operator: 's' });
  expect(looks.doings.looking.get('s')).toBe('100');
});

test('on duty is who has an inbox open and does not say to be off', () => {
  const operator = (id: string, presence: Operator['presence']): Operator => ({
    ...{ id, presence, name: id, initials: id, email: `${id}@example.org` },
    ...{ role: 'OPERATOR', retired: false, version: 1 },
  });
  const world = { ...start, operators: tableOf([operator('me', 'AVAILABLE'), operator('sally', 'AVAILABLE')]) };
  expect(onDuty(world).map((one) => one.id)).toEqual(['me']);

  const here = apply(world, { type: 'signal', signal: 'here', operators: ['me', 'sally'] });
  expect(onDuty(here).map((one) => one.id)).toEqual(['me', 'sally']);

  const off = { ...here, operators: tableOf([operator('me', 'AVAILABLE'), operator('sally', 'OFFLINE')]) };
  expect(onDuty(off).map((one) => one.id)).toEqual(['me']);
});

test('a full disk is shown until there is room, or a new line says nothing of it', () => {
  const full = apply(start, { type: 'signal', signal: 'store', store: 'full' });
  expect(full.store).toBe('full');
  expect(apply(full, { type: 'signal', signal: 'store', store: 'ok' }).store).toBe('ok');
  expect(apply(full, { type: 'resumed', epoch: 'e1', number: 10 }).store).toBe('ok');
});

test('after a break nobody is shown as writing until it is heard again', () => {
  const writes = apply(start, { type: 'signal', signal: 'typing', conversation: '100', name: null, on: true });
  expect(apply(writes, { type: 'resumed', epoch: 'e1', number: 10 }).doings.patronWriting.size).toBe(0);
});
