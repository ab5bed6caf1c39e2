import { api } from '../api/client';
import type { Id, Message } from '../api/wire';
import { draftKey, loadDraft, noDraft, saveDraft } from '../model/draft';
import { rightsOf } from '../model/rights';
import { typedOf } from '../model/typed';
import { inConversation } from './commands';
import { draftOf, keepDraft } from './drafts.svelte';
import { take } from './echoes.svelte';
import { worldState } from './world.svelte';

const requestId = () => crypto.randomUUID();

export function messageIn(conversation: Id, id: Id | undefined): Message | undefined {
  return worldState.now.threads.get(conversation)?.messages.find((message) => message.id === id);
}

export function retract(message: Message): Promise<boolean> {
  return inConversation(message.conversation, async () =>
    take(await api.post<Message>(`messages/${message.id}/retract`, { request_id: requestId() })),
  );
}

/** One's own signs on a message. */
export function ownSigns(message: Message): string[] {
  return message.reactions.filter((one) => one.operators.includes(worldState.now.me)).map((one) => one.text);
}

/** Adds one's sign, or takes it away. */
export function toggleSign(message: Message, sign: string): Promise<boolean> {
  const own = ownSigns(message);
  const reactions = own.includes(sign) ? own.filter((one) => one !== sign) : [...own, sign];
  return inConversation(message.conversation, async () =>
    take(await api.put<Message>(`messages/${message.id}/reactions`, { reactions, request_id: requestId() })),
  );
}

function toField(): void {
  // Where the menu was closed it gives the focus back first.
  setTimeout(() => document.getElementById('reply')?.focus());
}

export function startReply(message: Message): void {
  keepDraft(message.conversation, { ...draftOf(message.conversation), replyTo: message.id, edit: undefined });
  toField();
}

// An edit that was left is kept beside the draft until it is saved or thrown away.
const aside = (conversation: Id) => `${draftKey(worldState.now.me, conversation)}.edit`;

/** Puts a message's words into the composer, or those that somebody was changing them to. */
export function startEdit(message: Message): void {
  const { conversation, id, parts } = message;
  const left = loadDraft(localStorage, aside(conversation)).edit;
  const text = left?.id === id ? left.text : typedOf(parts);
  keepDraft(conversation, { ...draftOf(conversation), edit: { id, text } });
  toField();
}

/** Edits the last message that one wrote and may edit. */
export function editLast(conversation: Id): void {
  const { now } = worldState;
  const held = now.conversations.get(conversation);
  const last = now.threads
    .get(conversation)
    ?.messages.findLast((one) => one.kind === 'MESSAGE' && one.operator === now.me && !one.retracted_at);
  if (held && last && rightsOf(held, last, now.me).edit === null) startEdit(last);
}

/** Leaves the edit, whose words stay, or the answer to one message. */
export function leave(conversation: Id): void {
  const { edit, ...draft } = draftOf(conversation);
  if (!edit) return keepDraft(conversation, { ...draft, replyTo: undefined });
  saveDraft(localStorage, aside(conversation), { ...noDraft, edit });
  keepDraft(conversation, draft);
}

export function throwAway(conversation: Id): void {
  const { edit, ...draft } = draftOf(conversation);
  if (!edit) return leave(conversation);
  saveDraft(localStorage, aside(conversation), noDraft);
  keepDraft(conversation, draft);
}

/** Says the composer's words in the place of the message's; refused, they stay where they are. */
export async function save(conversation: Id): Promise<void> {
  const { edit } = draftOf(conversation);
  if (!edit) return;
  const body = { text: edit.text, request_id: requestId() };
  const done = await inConversation(conversation, async () =>
    take(await api.put<Message>(`messages/${edit.id}`, body)),
  );
  if (done && draftOf(conversation).edit?.id === edit.id) throwAway(conversation);
}
