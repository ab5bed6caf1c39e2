import type { Conversation, ConversationPage, Id } from '../api/wire';
import { putAll } from './entities';
import type { World } from './world';

/** The last of those that are not closed, by the order in which they came: the next page lies behind it. */
export function olderBehind(conversations: readonly Conversation[]): Id | null {
  return conversations.findLast((one) => one.phase !== 'CLOSED')?.id ?? null;
}

/** The world with conversations, and their contacts, that were asked for. */
export function withFound(world: World, page: Pick<ConversationPage, 'conversations' | 'contacts'>): World {
  return {
    ...world,
    conversations: putAll(world.conversations, page.conversations),
    contacts: putAll(world.contacts, page.contacts),
  };
}

/** The world after the page behind `older`: what is behind that is read next. */
export function withOlderPage(world: World, page: ConversationPage): World {
  return { ...withFound(world, page), older: page.more ? olderBehind(page.conversations) : null };
}
