import type { Contact, Conversation, Id, Operator } from '../api/wire';
import type { World } from './world';

/** The name that colleagues call each other by. */
export function firstName(operator: Operator | undefined): string {
  return operator?.name.split(/\s+/)[0] ?? '';
}

export function contactOf(world: World, conversation: Conversation): Contact | undefined {
  return conversation.contact ? world.contacts.get(conversation.contact) : undefined;
}

/** What a conversation is called: its title, else the contact's name, else the address. */
export function nameOf(world: World, conversation: Conversation): string {
  return conversation.title || contactOf(world, conversation)?.name || conversation.address;
}

export function networkName(world: World, conversation: Conversation): string {
  return world.networks.get(conversation.network)?.name ?? conversation.network;
}

export function networkIconOf(world: World, conversation: Conversation): string {
  return world.networks.get(conversation.network)?.icon ?? conversation.network;
}

/** The colleague whose doing a row shows, writing before looking; never oneself. */
export function colleagueIn(
  world: World,
  conversation: Id,
): { operator: Operator; doing: 'writing' | 'looking' } | null {
  for (const id of world.doings.staffWriting.get(conversation) ?? []) {
    const operator = world.operators.get(id);
    if (operator && id !== world.me) return { operator, doing: 'writing' };
  }
  for (const [id, at] of world.doings.looking) {
    const operator = world.operators.get(id);
    if (operator && id !== world.me && at === conversation) return { operator, doing: 'looking' };
  }
  return null;
}

/** Who is on duty: has an inbox open, and does not say to be off. */
export function onDuty(world: World): Operator[] {
  return [...world.operators.values()].filter(
    (one) => (one.id === world.me || world.here.has(one.id)) && !one.retired && one.presence !== 'OFFLINE',
  );
}
