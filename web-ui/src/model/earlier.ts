import type { Conversation } from '../api/wire';
import type { World } from './world';

/** Closed conversations with the same address on the same account, latest first. */
export function earlierOf(world: World, { id, account, address }: Conversation): Conversation[] {
  return [...world.conversations.values()]
    .filter((one) => one.id !== id && one.phase === 'CLOSED' && one.account === account && one.address === address)
    .sort((a, b) => Date.parse(b.opened_at) - Date.parse(a.opened_at))
    .slice(0, 10);
}
