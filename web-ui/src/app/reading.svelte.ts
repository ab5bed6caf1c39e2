import { api } from '../api/client';
import type { Conversation, Id } from '../api/wire';
import { canAct } from './feed.svelte';

let attentive = $state(document.visibilityState === 'visible' && document.hasFocus());
const look = () => (attentive = document.visibilityState === 'visible' && document.hasFocus());
document.addEventListener('visibilitychange', look);
addEventListener('focus', look);
addEventListener('blur', look);

/** True while somebody has this page in front of them. */
export function isAttentive(): boolean {
  return attentive;
}

const told = new Map<Id, Id>();

/** After it was marked unread: what was told before is told again when somebody looks. */
export function forgetRead(conversation: Id): void {
  told.delete(conversation);
}

/** Tells the server how far we have read, once per message, and only while somebody looks. */
export function markRead({ id, unread, read_up_to }: Conversation, message: Id): void {
  if (!attentive || !canAct()) return;
  if (told.get(id) === message || (unread === 0 && read_up_to === message)) return;
  told.set(id, message);
  // Lost or refused, it is told with the next message.
  void api.put(`conversations/${id}/read`, { message }).catch(() => told.delete(id));
}
