import type { Message } from '../api/wire';
import { t } from '../i18n/t';
import type { Bubble } from '../model/items';
import { firstName } from '../model/words';
import type { World } from '../model/world';

/** What a message answers: who wrote it and its words, when it is among those we hold. */
export function quoteOf(
  world: World,
  messages: readonly Message[],
  bubble: Bubble,
  patron: string,
): { author: string; text: string } | null {
  const target = bubble.message?.reply_to;
  const quoted = target ? messages.find((message) => message.id === target) : undefined;
  if (!quoted) return null;
  const text = quoted.parts.map((part) => ('text' in part ? part.text : '')).join(' ');
  if (!quoted.ours) return { author: quoted.author?.name ?? patron, text };
  const mine = quoted.operator === world.me;
  return { author: mine ? t('you') : firstName(world.operators.get(quoted.operator ?? '')), text };
}
