import type { ContactPresence } from '../api/wire';
import { t } from '../i18n/t';

export type PresenceShape = 'here' | 'away' | 'busy' | 'gone';

const shapes: Record<ContactPresence, PresenceShape> = {
  AVAILABLE: 'here',
  AWAY: 'away',
  BUSY: 'busy',
  OFFLINE: 'gone',
  UNKNOWN: 'gone',
};

export function presenceShape(presence: ContactPresence): PresenceShape {
  return shapes[presence];
}

export function presenceWord(presence: ContactPresence): string {
  return t(`presence.${presence}`);
}
