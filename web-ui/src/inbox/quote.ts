import type { Id, Message } from '../api/wire';
import { t } from '../i18n/t';
import { firstName } from '../model/words';
import type { World } from '../model/world';

/** What a message answers: who wrote it and its words, when it is among those we hold. */
export function quoteOf(
  world: World,
  messages: readonly Message[],
  target: Id | null | undefined,
  patron: string,
): { author: string; text: string } | null {
  const quoted = target ? messages.find((message) => message.id === target) : undefined;
  if (!quoted) return null;
  const words = quoted.parts.map((part) => ('text' in part ? part.text : '')).join(' ');
  const text = quoted.retracted_at ? t('message.retracted') : words;
  if (!quoted.ours) return { author: quoted.author?.name ?? patron, text };
  const mine = quoted.operator === world.me;
  return { author: mine ? t('you') : firstName(world.operators.get(quoted.operator ?? '')), text };
}
