import { api } from '../api/client';
import type { Conversation, Id } from '../api/wire';
import { put } from '../model/entities';
import { worldState } from '../app/world.svelte';

const asked = new Set<Id>();

/** Fetches a conversation that the snapshot did not hold; asked for once. */
export async function fetchMissing(id: Id): Promise<void> {
  if (asked.has(id)) return;
  asked.add(id);
  const found = await api.get<Conversation>(`conversations/${id}`).catch(() => null);
  if (found) worldState.now = { ...worldState.now, conversations: put(worldState.now.conversations, found) };
}
