import type { Id, Message } from '../api/wire';

/** Something we wrote that the server has not shown back yet; matched with its message by `requestId`. */
export interface Echo {
  readonly requestId: string;
  readonly conversation: Id;
  readonly text: string;
  readonly note: boolean;
  /** Who we believed to hold the conversation when it was written. */
  readonly believedHolder: Id | null;
  readonly at: string;
}

/** The echoes that are still without their message. */
export function unanswered(echoes: readonly Echo[], messages: readonly Message[]): readonly Echo[] {
  if (echoes.length === 0) return echoes;
  const answered = new Set(messages.map((message) => message.request_id));
  const left = echoes.filter((echo) => !answered.has(echo.requestId));
  return left.length === echoes.length ? echoes : left;
}
