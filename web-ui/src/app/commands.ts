import { api } from '../api/client';
import { NoAnswer, ProblemError } from '../api/problem';
import type { Contact, Conversation, Id, Message, Presence } from '../api/wire';
import { t } from '../i18n/t';
import { put, type Versioned } from '../model/entities';
import { nameOf } from '../model/words';
import { take } from './echoes.svelte';
import { forgetRead } from './reading.svelte';
import { refusedText } from './refused';
import { toast } from './toast.svelte';
import { trouble } from './trouble.svelte';
import { worldState } from './world.svelte';

type Change = 'claim' | 'release' | 'close' | 'reopen';

const requestId = () => crypto.randomUUID();

/** Runs a command in a conversation; a refusal is told above its composer. */
export async function inConversation(conversation: Id, command: () => Promise<void>): Promise<boolean> {
  try {
    await command();
    trouble(conversation, null);
    return true;
  } catch (problem) {
    if (problem instanceof NoAnswer) trouble(conversation, { kind: 'no-answer' });
    else if (problem instanceof ProblemError) refuse(conversation, problem);
    else throw problem;
    return false;
  }
}

function refuse(conversation: Id, { problem }: ProblemError): void {
  if (problem.status === 401) return;
  if (problem.code !== 'conversation-taken')
    return trouble(conversation, { kind: 'refused', text: refusedText(problem) });
  trouble(conversation, { kind: 'taken', holder: problem.holder ?? null, text: '', note: false });
}

function putConversation(changed: Conversation | undefined): void {
  if (!changed) return;
  const world = worldState.now;
  worldState.now = { ...world, conversations: put<Conversation & Versioned>(world.conversations, changed) };
}

/** Claims, releases, closes or reopens, telling the server who we believed to hold the conversation. */
export function change(conversation: Id, what: Change): Promise<boolean> {
  const believed = worldState.now.conversations.get(conversation)?.holder ?? null;
  return inConversation(conversation, async () => {
    const body = { request_id: requestId(), believed_holder: believed };
    putConversation(await api.post<Conversation>(`conversations/${conversation}/${what}`, body));
  });
}

/** Joins the room that an address means; the answer is its conversation. */
export async function join(account: Id, address: string, password: string): Promise<Conversation> {
  const body = { address, ...(password && { password }) };
  const room = await api.post<Conversation>(`accounts/${account}/rooms`, body);
  putConversation(room);
  return room;
}

/** Goes back into a room that was left. */
export function rejoin(room: Conversation): Promise<boolean> {
  return inConversation(room.id, async () => {
    if (room.account) await join(room.account, room.address, '');
  });
}

/** Leaves a room and offers to undo it. */
export async function leave(room: Conversation): Promise<void> {
  const left = await inConversation(room.id, async () =>
    putConversation(await api.post<Conversation>(`conversations/${room.id}/leave`)),
  );
  if (left) toast(t('toast.left', { name: nameOf(worldState.now, room) }), 'check', () => void rejoin(room));
}

/** Closes and offers to undo it. */
export async function close(conversation: Id): Promise<void> {
  const held = worldState.now.conversations.get(conversation);
  if (!held || !(await change(conversation, 'close'))) return;
  const name = nameOf(worldState.now, held);
  toast(t('toast.closed', { name }), 'check', () => void change(conversation, 'reopen'));
}

/** Counts the patron's newest message as unread again, for oneself. */
export function markUnread(conversation: Id): Promise<boolean> {
  return inConversation(conversation, async () => {
    await api.delete(`conversations/${conversation}/read`);
    forgetRead(conversation);
  });
}

/** A failed message goes again. */
export function retry(message: Message): Promise<boolean> {
  return inConversation(message.conversation, async () =>
    take(await api.post<Message>(`messages/${message.id}/retry`, { request_id: requestId() })),
  );
}

/** A person settles what nobody else can know: it arrived, or it goes again. */
export function resolve(message: Message, arrived: boolean): Promise<boolean> {
  return inConversation(message.conversation, async () =>
    take(await api.post<Message>(`messages/${message.id}/resolve`, { arrived, request_id: requestId() })),
  );
}

export function answerContact(contact: Contact, yes: boolean): Promise<void> {
  return api.post(`contacts/${contact.id}/answer`, { yes });
}

/** Writes first; the answer carries the conversation it opened. */
export function start(account: Id, address: string, text: string, id: string): Promise<Message> {
  return api.post<Message>('conversations', { account, address, text, request_id: id });
}

export function setPresence(presence: Presence): Promise<void> {
  return api.put('presence', { presence });
}
