import { api } from '../api/client';
import { NoAnswer, ProblemError } from '../api/problem';
import type { Id, Message } from '../api/wire';
import type { Draft } from '../model/draft';
import { unanswered, type Echo } from '../model/echo';
import { withLive } from '../model/thread';
import { dropUnsent, keepUnsent, loadUnsent } from '../model/unsent';
import { giveBack } from './drafts.svelte';
import { feedState } from './feed.svelte';
import { refusedText } from './refused';
import { trouble } from './trouble.svelte';
import { worldState } from './world.svelte';

// Kept on this computer until the server has shown the message back: a line that drops, a reload or a browser that
// closes loses nothing, and the request id makes a repeat harmless.
let echoes = $state.raw<readonly Echo[]>([]);
let sending = false;

const AGAIN = 3_000;
let again: ReturnType<typeof setTimeout> | undefined;

/** Takes up what an earlier page left unsent. */
export function loadEchoes(): void {
  echoes = loadUnsent(localStorage, worldState.now.me);
}

/** What was written in a conversation and is not among its messages yet, in the order it was written. */
export function echoesIn(conversation: Id, messages: readonly Message[]): readonly Echo[] {
  return unanswered(
    echoes.filter((echo) => echo.conversation === conversation),
    messages,
  );
}

/** Shows a message at once and sends it; offline it waits here. */
export function send(conversation: Id, { text, note, replyTo, files }: Draft): void {
  const believedHolder = worldState.now.conversations.get(conversation)?.holder ?? null;
  const requestId = crypto.randomUUID();
  const echo = { requestId, conversation, text, note, replyTo, files, believedHolder, at: new Date().toISOString() };
  keepUnsent(localStorage, worldState.now.me, echo);
  echoes = [...echoes, echo];
  trouble(conversation, null);
  void flush();
}

/** Sends what waits, in order, one at a time; called again whenever the line is back. */
export async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = echoes[0]; next; next = echoes[0]) {
      if (!(await post(next))) return;
      settled(next);
    }
  } finally {
    sending = false;
    clearTimeout(again);
    // Refused for the moment, e.g. by a full disk: asked again while the line lives; without one its return asks.
    if (echoes.length > 0 && feedState.live) again = setTimeout(() => void flush(), AGAIN);
  }
}

function settled(echo: Echo): void {
  dropUnsent(localStorage, worldState.now.me, echo);
  echoes = echoes.filter((one) => one !== echo);
}

/** True when the server has answered, whatever it said; without an answer the echo stays for the next try. */
async function post(echo: Echo): Promise<boolean> {
  const { conversation, text, note, requestId } = echo;
  try {
    const body = {
      text,
      note,
      reply_to: echo.replyTo,
      files: echo.files?.map((file) => file.id),
      request_id: requestId,
      believed_holder: echo.believedHolder,
    };
    const message = await api.post<Message>(`conversations/${conversation}/messages`, body);
    take(message);
    trouble(conversation, null);
    return true;
  } catch (problem) {
    if (problem instanceof NoAnswer) return false;
    if (!(problem instanceof ProblemError)) throw problem;
    if (problem.problem.status === 401) return false;
    if (problem.problem.status >= 500) {
      trouble(conversation, { kind: 'refused', text: refusedText(problem.problem) });
      return false;
    }
    giveBack(echo);
    const holder = problem.problem.holder ?? null;
    if (problem.is('conversation-taken')) trouble(conversation, { kind: 'taken', holder, text, note });
    else trouble(conversation, { kind: 'refused', text: refusedText(problem.problem) });
    return true;
  }
}

/** The answer may be here before the feed; both carry the same message. */
export function take(message: Message): void {
  const world = worldState.now;
  const thread = world.threads.get(message.conversation);
  if (!thread) return;
  worldState.now = {
    ...world,
    threads: new Map(world.threads).set(message.conversation, withLive(thread, [message])),
  };
}
