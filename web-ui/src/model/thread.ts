import type { Id, Message } from '../api/wire';

/** The part of a conversation's messages that this page holds: an unbroken stretch, up to the newest unless `newer`. */
export interface Thread {
  readonly messages: readonly Message[];
  /** There are older ones on the server. */
  readonly more: boolean;
  /** There are newer ones on the server: the reader went so far up that the end was let go. */
  readonly newer: boolean;
  /** The reader is not at the end, so nothing above them may be let go. */
  readonly away: boolean;
  /** While `newer`: the newest that the feed brought and that was left on the server. */
  readonly left?: Message | undefined;
  /** `loading` until the newest page came; `stale` after a break that may have left a gap. */
  readonly standing: 'loading' | 'ready' | 'stale' | 'failed';
  /** While stale: the last message before the break; between it and the next one there may be a gap. */
  readonly lastBefore?: Message | undefined;
}

export const emptyThread: Thread = { messages: [], more: false, newer: false, away: false, standing: 'loading' };

/** So many messages of a conversation are held, however far somebody scrolls; the rest is on the server again. */
export const MOST = 1000;

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

function withoutOldest(thread: Thread): Thread {
  return thread.messages.length <= MOST ? thread : { ...thread, messages: thread.messages.slice(-MOST), more: true };
}

function withoutNewest(thread: Thread): Thread {
  if (thread.messages.length <= MOST) return thread;
  return {
    ...thread,
    messages: thread.messages.slice(0, MOST),
    newer: true,
    left: newest(thread.left, thread.messages.at(-1)),
  };
}

function newest(a: Message | undefined, b: Message | undefined): Message | undefined {
  return a && b ? (before(a, b) < 0 ? b : a) : (a ?? b);
}

/** Takes messages that the feed brought; those outside the stretch we hold are left on the server. */
export function withLive(thread: Thread, fresh: readonly Message[]): Thread {
  const first = thread.messages[0];
  const last = thread.messages.at(-1);
  const behind = thread.newer && last ? fresh.filter((message) => before(last, message) < 0) : [];
  const held = behind.reduce<Thread>((now, message) => ({ ...now, left: newest(now.left, message) }), thread);
  const kept = fresh.filter(
    (message) => !behind.includes(message) && !(first && thread.more && before(message, first) < 0),
  );
  const next = kept[0];
  if (!next) return held;
  // The common case, one new message at the end, copies without sorting.
  const atEnd = kept.length === 1 && last && before(last, next) < 0;
  const messages = atEnd ? [...held.messages, next] : merge(held.messages, kept);
  return thread.away ? withoutNewest({ ...held, messages }) : withoutOldest({ ...held, messages });
}

/** Marks that a break in the feed may have left a gap behind the last message. */
export function broken(thread: Thread): Thread {
  if (thread.standing === 'stale') return thread;
  return { ...thread, standing: 'stale', lastBefore: thread.messages.at(-1) };
}

/**
 * Takes the newest page. It replaces a stretch whose end was let go, and after a break what was held before, unless the
 * page reaches back to it.
 */
export function withNewest(thread: Thread, page: readonly Message[], more: boolean): Thread {
  const first = page[0];
  const { lastBefore, away } = thread;
  if (thread.newer) return upTo({ ...emptyThread, away, left: thread.left, messages: page, more, standing: 'ready' });
  if (lastBefore && more && first && before(lastBefore, first) < 0) {
    const since = thread.messages.filter((held) => before(held, lastBefore) > 0);
    return { messages: merge(since, page), more, newer: false, away, standing: 'ready' };
  }
  const held = thread.messages[0];
  const reachesFurther = first !== undefined && held !== undefined && before(held, first) < 0;
  return {
    messages: merge(thread.messages, page),
    more: reachesFurther && lastBefore ? thread.more : more,
    newer: false,
    away,
    standing: 'ready',
  };
}

/** Takes a page of older messages; what is then too much is let go at the end, far below the reader. */
export function withOlder(thread: Thread, from: Id, page: readonly Message[], more: boolean): Thread {
  // Asked for before a jump to the end: it would stand before a hole.
  if (thread.messages[0]?.id !== from) return thread;
  return withoutNewest({ ...thread, messages: merge(thread.messages, page), more });
}

/** Takes a page of newer messages; what is then too much is let go at the beginning, far above the reader. */
export function withNewer(thread: Thread, from: Id, page: readonly Message[], newer: boolean): Thread {
  if (thread.messages.at(-1)?.id !== from) return thread;
  const messages = merge(thread.messages, page);
  return withoutOldest(newer ? { ...thread, messages } : upTo({ ...thread, messages }));
}

/** The stretch reaches the end again, unless the feed has brought more since the page was read. */
function upTo(thread: Thread): Thread {
  const { left, ...rest } = thread;
  const last = thread.messages.at(-1);
  return left && last && before(last, left) < 0 ? { ...thread, newer: true } : { ...rest, newer: false };
}

/** Notes whether the reader left the end. */
export function withReader(thread: Thread, away: boolean): Thread {
  return thread.away === away ? thread : { ...thread, away };
}

export function withoutMessage(thread: Thread, id: Id): Thread {
  return { ...thread, messages: thread.messages.filter((message) => message.id !== id) };
}
