import type { Account, Contact, Conversation, Id, Library, Network, Operator } from '../api/wire';
import type { Looking, StoreHealth, Typing } from '../api/wire';
import type { Position } from '../feed/frames';
import type { Table } from './entities';
import type { Thread } from './thread';

/** Who does what at this moment; all of it may be lost and comes again. */
export interface Doings {
  /** Conversation to the name of who writes outside; empty when it is the one patron. */
  readonly patronWriting: ReadonlyMap<Id, string>;
  /** Conversation to the colleagues who write in it. */
  readonly staffWriting: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** Colleague to the conversation they look at. */
  readonly looking: ReadonlyMap<Id, Id>;
}

/** All that this page knows of the gateway, as of `position`. Never changed in place. */
export interface World {
  /** None until the first snapshot. */
  readonly position: Position | null;
  readonly me: Id;
  readonly library: Library;
  readonly operators: Table<Operator>;
  readonly accounts: Table<Account>;
  readonly networks: Table<Network>;
  readonly contacts: Table<Contact>;
  readonly conversations: Table<Conversation>;
  /** The conversation behind which there are more that are not closed, and not here; none when all are here. */
  readonly older: Id | null;
  /** Only of conversations that were opened on this page. */
  readonly threads: Table<Thread>;
  readonly doings: Doings;
  /** How many are in a room; only of rooms where somebody came or went since this page was opened. */
  readonly occupants: ReadonlyMap<Id, number>;
  /** Who has an inbox open. */
  readonly here: ReadonlySet<Id>;
  /** Whether the server can keep what is written. */
  readonly store: StoreHealth;
}

export const noDoings: Doings = { patronWriting: new Map(), staffWriting: new Map(), looking: new Map() };

export function emptyWorld(me: Id, library: Library): World {
  return {
    position: null,
    me,
    library,
    operators: new Map(),
    accounts: new Map(),
    networks: new Map(),
    contacts: new Map(),
    conversations: new Map(),
    older: null,
    threads: new Map(),
    doings: noDoings,
    occupants: new Map(),
    here: new Set(),
    store: 'ok',
  };
}

/** The doings a snapshot tells of. */
export function doingsOf(typing: readonly Typing[], looks: readonly Looking[]): Doings {
  const patronWriting = new Map<Id, string>();
  const staffWriting = new Map<Id, ReadonlySet<Id>>();
  for (const one of typing) {
    if (one.operator)
      staffWriting.set(one.conversation, new Set([...(staffWriting.get(one.conversation) ?? []), one.operator]));
    else patronWriting.set(one.conversation, one.name ?? '');
  }
  return { patronWriting, staffWriting, looking: new Map(looks.map((one) => [one.operator, one.conversation])) };
}
