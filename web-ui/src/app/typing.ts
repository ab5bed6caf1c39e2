import type { Id } from '../api/wire';
import { signal } from './feed.svelte';

/** Said again this often while the writing goes on, and ended after this much rest. */
const AGAIN = 5_000;
const REST = 8_000;

let conversation: Id | null = null;
let saidAt = 0;
let rest: ReturnType<typeof setTimeout> | undefined;

/** Tells the patron and the colleagues that we write, or that we stopped. */
export function typing(where: Id, on: boolean): void {
  clearTimeout(rest);
  if (conversation && conversation !== where) tell(conversation, false);
  if (!on) {
    if (conversation === where) tell(where, false);
    return;
  }
  if (conversation !== where || Date.now() - saidAt > AGAIN) tell(where, true);
  rest = setTimeout(() => tell(where, false), REST);
}

function tell(where: Id, on: boolean): void {
  conversation = on ? where : null;
  saidAt = Date.now();
  signal({ type: 'typing', conversation: where, on });
}
