import type { Id, Message } from '../api/wire';

/** The part of a conversation's messages that this page holds: an unbroken stretch up to the newest. */
export interface Thread {
  readonly messages: readonly Message[];
  /** There are older ones on the server. */
  readonly more: boolean;
  /** `loading` until the newest page came; `stale` after a break that may have left a gap. */
  readonly standing: 'loading' | 'ready' | 'stale' | 'failed';
  /** While stale: the last message before the break; between it and the next one there may be a gap. */
  readonly lastBefore?: Message | undefined;
}

export const emptyThread: Thread = { messages: [], more: false, standing: 'loading' };

/** Thread order: the server's time of sorting, then the id. */
export function before(a: Message, b: Message): number {
  const at = Date.parse(a.sort_at) - Date.parse(b.sort_at);
  if (at !== 0) return at;
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function merge(held: readonly Message[], fresh: readonly Message[]): readonly Message[] {
  const byId = new Map(held.map((message) => [message.id, message]));
  for (const message of fresh) {
    const known = byId.get(message.id);
    if (!known || known.version < message.version) byId.set(message.id, message);
  }
  return [...byId.values()].sort(before);
}

/** A flood in a conversation that stays open must not fill the memory: the oldest are left on the server again. */
const MOST = 5000;
const KEPT = 3000;

function trimmed(thread: Thread): Thread {
  return thread.messages.length <= MOST ? thread : { ...thread, messages: thread.messages.slice(-KEPT), more: true };
}

/** Takes messages that the feed brought; those older than the stretch we hold are left on the server. */
export function withLive(thread: Thread, fresh: readonly Message[]): Thread {
  const first = thread.messages[0];
  const kept = first && thread.more ? fresh.filter((message) => before(message, first) >= 0) : fresh;
  const last = thread.messages.at(-1);
  const next = kept[0];
  // The common case, one new message at the end, copies without sorting.
  if (kept.length === 1 && next && last && before(last, next) < 0)
    return trimmed({ ...thread, messages: [...thread.messages, next] });
  return kept.length === 0 ? thread : trimmed({ ...thread, messages: merge(thread.messages, kept) });
}

/** Marks that a break in the feed may have left a gap behind the last message. */
export function broken(thread: Thread): Thread {
  if (thread.standing === 'stale') return thread;
  return { ...thread, standing: 'stale', lastBefore: thread.messages.at(-1) };
}

/** Takes the newest page. After a break it replaces what was held before, unless the page reaches back to it. */
export function withNewest(thread: Thread, page: readonly Message[], more: boolean): Thread {
  const first = page[0];
  const { lastBefore } = thread;
  if (lastBefore && more && first && before(lastBefore, first) < 0) {
    const since = thread.messages.filter((held) => before(held, lastBefore) > 0);
    return { messages: merge(since, page), more, standing: 'ready' };
  }
  const held = thread.messages[0];
  const reachesFurther = first !== undefined && held !== undefined && before(held, first) < 0;
  return {
    messages: merge(thread.messages, page),
    more: reachesFurther && lastBefore ? thread.more : more,
    standing: 'ready',
  };
}

/** Takes a page of older messages. */
export function withOlder(thread: Thread, page: readonly Message[], more: boolean): Thread {
  return { ...thread, messages: merge(thread.messages, page), more };
}

export function withoutMessage(thread: Thread, id: Id): Thread {
  return { ...thread, messages: thread.messages.filter((message) => message.id !== id) };
}
