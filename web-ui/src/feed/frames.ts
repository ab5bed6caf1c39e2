import type { Account, Contact, Conversation, Id, Library, Message, Network, Operator } from '../api/wire';

/** Where a client stands in the feed: numbers of another epoch mean nothing. */
export interface Position {
  readonly epoch: string;
  readonly number: number;
}

export interface Typing {
  conversation: Id;
  /** A colleague's id, or none when the patron writes. */
  operator?: Id | null;
  /** In a room, who of those outside writes. */
  name?: string | null;
}

export interface Snapshot {
  type: 'snapshot';
  epoch: string;
  number: number;
  library?: Library;
  operators: Operator[];
  accounts: Account[];
  networks: Network[];
  contacts: Contact[];
  conversations: Conversation[];
  typing: Typing[];
}

export interface ReadPosition {
  conversation: Id;
  operator: Id;
  read_up_to: Id | null;
  unread: number;
}

interface Change<K extends string, T> {
  number: number;
  kind: K;
  entity: Id;
  version: number;
  /** The whole state at this version or later; none when it is gone or no longer ours to see. */
  state: T | null;
}

export type FeedEvent =
  | Change<'conversation', Conversation>
  | Change<'message', Message>
  | Change<'account', Account>
  | Change<'contact', Contact>
  | Change<'operator', Operator>
  | Change<'read_position', ReadPosition>
  | Change<'library', Library>
  | Change<'token', object>;

export type Signal =
  | { type: 'signal'; signal: 'typing'; conversation: Id; name?: string | null; on: boolean }
  | { type: 'signal'; signal: 'presence'; contact: Id; presence: Contact['presence']; presence_words?: string }
  | { type: 'signal'; signal: 'staff_typing'; conversation: Id; operator: Id; on: boolean }
  | { type: 'signal'; signal: 'looking'; conversation: Id | null; operator: Id };

export type Frame =
  | Snapshot
  | { type: 'resumed'; epoch: string; number: number }
  | { type: 'events'; up_to: number; events: FeedEvent[] }
  | { type: 'heartbeat'; up_to: number }
  | { type: 'reset'; reason: 'older' | 'ahead' | 'epoch' }
  | Signal;
