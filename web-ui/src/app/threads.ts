import { api } from '../api/client';
import type { Id, MessagePage } from '../api/wire';
import { emptyThread, withNewest, withOlder, type Thread } from '../model/thread';
import { worldState } from './world.svelte';

const PAGE = 50;
/** So many conversations keep their messages in memory; the one opened longest ago goes first. */
const KEPT = 15;
const loadingOlder = new Set<Id>();

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
    const page = await api.get<MessagePage>(`conversations/${id}/messages?limit=${PAGE}`);
    change(id, (thread) => withNewest(thread, page.messages, page.more));
  } catch {
    change(id, (thread) => ({ ...thread, standing: 'failed' }));
  }
}

/** Loads the page of messages before the first one held. */
export async function loadOlder(id: Id): Promise<void> {
  const first = worldState.now.threads.get(id)?.messages[0];
  if (!first || loadingOlder.has(id)) return;
  loadingOlder.add(id);
  try {
    const page = await api.get<MessagePage>(`conversations/${id}/messages?before=${first.id}&limit=${PAGE}`);
    change(id, (thread) => withOlder(thread, page.messages, page.more));
  } finally {
    loadingOlder.delete(id);
  }
}
