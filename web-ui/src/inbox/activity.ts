import type { Message } from '../api/wire';
import { say, t } from '../i18n/t';
import type { World } from '../model/world';
import type { IconName } from '../parts/icons';

type Deed = 'claimed' | 'released' | 'closed' | 'reopened' | 'joined' | 'left';

const signs: Record<Deed, IconName> = {
  claimed: 'claim',
  released: 'hand',
  closed: 'close',
  reopened: 'retry',
  joined: 'plus',
  left: 'x',
};

export function activityIcon(message: Message): IconName {
  const code = message.activity?.code ?? '';
  return Object.entries(signs).find(([word]) => code === `activity-${word}`)?.[1] ?? 'history';
}

/** What happened, in words; what we did ourselves is told to us as "You". */
export function activityText(world: World, message: Message): string {
  if (!message.activity) return '';
  const mine = message.operator !== null && message.operator === world.me;
  const deed = Object.keys(signs).find((word) => message.activity?.code === `activity-${word}`) as Deed | undefined;
  return mine && deed ? t(`activity.${deed}.you`) : say(message.activity);
}
