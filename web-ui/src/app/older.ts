import { api } from '../api/client';
import type { ConversationPage, Id } from '../api/wire';
import { withFound, withOlderPage } from '../model/older';
import { witness } from './feed.svelte';
import { worldState } from './world.svelte';

const PAGE = 200;

/** Whoever waits must be seen, however many there are: those that a snapshot had no room for are fetched at once. */
export function fetchWaiting(): () => void {
  return witness((frame) => {
    const { older } = worldState.now;
    // What fails comes with the next snapshot, and by the button at the end of the list.
    if (frame.type === 'snapshot' && older) void waitingBehind(older).catch(() => undefined);
  });
}

async function waitingBehind(from: Id): Promise<void> {
  let behind: Id | undefined = from;
  while (behind) {
    const page: ConversationPage = await pageBehind(behind, 'phase=waiting');
    worldState.now = withFound(worldState.now, page);
    behind = page.more ? page.conversations.at(-1)?.id : undefined;
  }
}

/** Fetches the next of those that are not closed. */
export async function loadOlderConversations(): Promise<void> {
  const { older, conversations } = worldState.now;
  if (!older) return;
  worldState.now = withOlderPage(worldState.now, await pageBehind(older, 'phase=waiting&phase=open'));
  // One that got a message meanwhile stands further up, and what is behind it there is here already.
  if (worldState.now.conversations.size === conversations.size) await loadOlderConversations();
}

function pageBehind(id: Id, phases: string): Promise<ConversationPage> {
  return api.get<ConversationPage>(`conversations?${phases}&limit=${PAGE}&before=${id}`);
}
