import type { Message } from '../api/wire';
import { say } from '../i18n/t';
import type { World } from '../model/world';
import type { IconName } from '../parts/icons';

const signs: Record<string, IconName> = {
  claimed: 'claim',
  released: 'hand',
  closed: 'close',
  reopened: 'retry',
};

export function activityIcon(message: Message): IconName {
  const code = message.activity?.code ?? '';
  return Object.entries(signs).find(([word]) => code.includes(word))?.[1] ?? 'history';
}

/** What happened, in words; what we did ourselves is told to us as "You". */
export function activityText(world: World, message: Message): string {
  if (!message.activity) return '';
  const mine = message.operator !== null && message.operator === world.me;
  const { code, parameters, english } = message.activity;
  return say({ code: mine ? `${code}.mine` : code, parameters, english });
}
