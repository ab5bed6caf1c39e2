import { api } from '../api/client';
import type { Id, MessagePage } from '../api/wire';
import { emptyThread, withNewer, withNewest, withOlder, withReader, type Thread } from '../model/thread';
import { worldState } from './world.svelte';

const PAGE = 50;
/** So many conversations keep their messages in memory; the one opened longest ago goes first. */
const KEPT = 15;
const loading = new Set<Id>();

function change(id: Id, how: (thread: Thread) => Thread): void {
  const world = worldState.now;
  const threads = new Map(world.threads);
  const thread = how(threads.get(id) ?? emptyThread);
  // Opened last stands last.
  threads.delete(id);
  threads.set(id, thread);
  for (const old of threads.keys()) if (threads.size > KEPT && old !== id) threads.delete(old);
  worldState.now = { ...world, threads };
}

/** Loads the newest messages of a conversation unless they are held already without a gap. */
export async function openThread(id: Id): Promise<void> {
  const held = worldState.now.threads.get(id);
  if (held?.standing === 'ready') return change(id, (thread) => thread);
  // The thread stands before its page is asked for, so that live messages meanwhile are not missed.
  change(id, (thread) => (thread.standing === 'failed' ? { ...thread, standing: 'loading' } : thread));
  try {
    await loadNewest(id);
  } catch {
    change(id, (thread) => ({ ...thread, standing: 'failed' }));
  }
}

/** Loads the page at the end. */
export async function loadNewest(id: Id): Promise<void> {
  const page = await api.get<MessagePage>(`conversations/${id}/messages?limit=${PAGE}`);
  change(id, (thread) => withNewest(thread, page.messages, page.more));
}

/** Loads the page of messages before the first one held. */
export function loadOlder(id: Id): Promise<void> {
  return load(id, 'before', worldState.now.threads.get(id)?.messages[0]?.id, withOlder);
}

/** Loads the page of messages after the last one held, when the end was let go. */
export function loadNewer(id: Id): Promise<void> {
  return load(id, 'after', worldState.now.threads.get(id)?.messages.at(-1)?.id, withNewer);
}

async function load(id: Id, side: 'before' | 'after', from: Id | undefined, take: typeof withOlder): Promise<void> {
  if (!from || loading.has(id)) return;
  loading.add(id);
  try {
    const page = await api.get<MessagePage>(`conversations/${id}/messages?${side}=${from}&limit=${PAGE}`);
    change(id, (thread) => take(thread, from, page.messages, page.more));
  } finally {
    loading.delete(id);
  }
}

/** Notes whether the reader left the end of a conversation that is open. */
export function readerAway(id: Id, away: boolean): void {
  if (worldState.now.threads.has(id)) change(id, (thread) => withReader(thread, away));
}

/** The reader left the conversation: one whose end was let go is read anew when it is opened again. */
export function leaveThread(id: Id): void {
  const world = worldState.now;
  const threads = new Map(world.threads);
  const thread = threads.get(id);
  if (!thread) return;
  if (thread.newer) threads.delete(id);
  else threads.set(id, withReader(thread, false));
  worldState.now = { ...world, threads };
}
