/** Where a client stands in the feed: numbers of another epoch mean nothing. */
export interface Position {
  readonly epoch: string;
  readonly number: number;
}

export type { FeedEvent, Frame, ReadPosition, Signal, Snapshot, Typing } from '../api/wire';
