import { api } from '../api/client';
import type { Contact, Conversation, Id } from '../api/wire';
import { unknownContact } from '../model/contacts';
import { withFound } from '../model/older';
import { worldState } from '../app/world.svelte';

const asked = new Set<Id>();

/** Fetches a conversation that the snapshot did not hold, with its contact; asked for once. */
export async function fetchMissing(id: Id): Promise<void> {
  if (asked.has(id)) return;
  asked.add(id);
  const found = await api.get<Conversation>(`conversations/${id}`).catch(() => null);
  if (!found) return;
  const unknown = unknownContact(worldState.now, found);
  const contact = unknown ? await api.get<Contact>(`contacts/${unknown}`).catch(() => null) : null;
  worldState.now = withFound(worldState.now, { conversations: [found], contacts: contact ? [contact] : [] });
}
