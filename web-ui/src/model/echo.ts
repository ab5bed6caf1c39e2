import type { Id, Message } from '../api/wire';
import type { Attached } from './draft';

/** Something we wrote that the server has not shown back yet; matched with its message by `requestId`. */
export interface Echo {
  readonly requestId: string;
  readonly conversation: Id;
  readonly text: string;
  readonly note: boolean;
  /** What it answers. */
  readonly replyTo?: Id | undefined;
  readonly files?: readonly Attached[] | undefined;
  /** Who we believed to hold the conversation when it was written. */
  readonly believedHolder: Id | null;
  readonly at: string;
}

/** What it says, with the names of its files. */
export function echoText(echo: Echo): string {
  return [echo.text, ...(echo.files ?? []).map((file) => file.name)].filter(Boolean).join('\n');
}

/** The echoes that are still without their message. */
export function unanswered(echoes: readonly Echo[], messages: readonly Message[]): readonly Echo[] {
  if (echoes.length === 0) return echoes;
  const answered = new Set(messages.map((message) => message.request_id));
  const left = echoes.filter((echo) => !answered.has(echo.requestId));
  return left.length === echoes.length ? echoes : left;
}
