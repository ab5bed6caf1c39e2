import type { Conversation, Id, Message } from '../api/wire';
import type { actsEn } from '../i18n/acts.en';

/** Why something cannot be done, as a key of the catalogue; null: it can. */
export type Why = keyof typeof actsEn | null;

export interface Rights {
  readonly reply: Why;
  readonly react: Why;
  /** Only of messages of ours. */
  readonly edit?: Why;
  readonly retract?: Why;
}

const carries = (conversation: Conversation, what: string) =>
  ['PARTIAL', 'FULL'].includes(conversation.capabilities[what] ?? '');

/** Nobody outside has it: it is changed before it goes, whatever the network can. */
export function isHere(message: Message): boolean {
  return ['QUEUED', 'HELD', 'FAILED'].includes(message.state ?? '');
}

/** What may be done with a message that was said, and why not what not. */
export function rightsOf(conversation: Conversation, message: Message, me: Id): Rights {
  const reply = carries(conversation, 'reply') ? null : 'acts.reply.network';
  const react = carries(conversation, 'reaction') ? null : 'acts.react.network';
  if (!message.ours) return { reply, react };
  return { reply, react, edit: editing(conversation, message, me), retract: takingBack(conversation, message) };
}

function editing(conversation: Conversation, message: Message, me: Id): Why {
  if (message.operator !== null && message.operator !== me) return 'acts.edit.colleague';
  if (message.parts.some((part) => part.type !== 'plain')) return 'acts.edit.content';
  if (message.state === 'UNCERTAIN') return 'acts.doubt';
  if (isHere(message)) return null;
  if (!carries(conversation, 'edit')) return 'acts.edit.network';
  const length = message.parts.reduce((sum, part) => sum + ('text' in part ? part.text.length : 0), 0);
  const most = conversation.limits.length;
  return most > 0 && length > most ? 'acts.edit.parts' : null;
}

function takingBack(conversation: Conversation, message: Message): Why {
  if (message.state === 'UNCERTAIN') return 'acts.doubt';
  return isHere(message) || carries(conversation, 'retract') ? null : 'acts.retract.network';
}
