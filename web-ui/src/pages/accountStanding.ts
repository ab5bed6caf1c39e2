import type { Account } from '../api/wire';
import { t } from '../i18n/t';
import type { IconName } from '../parts/icons';

/** How an account's card looks and what it says in a word. */
export interface Standing {
  readonly look: 'good' | 'wait' | 'bad' | 'off';
  readonly icon: IconName;
  readonly words: string;
}

/** The standing of an account at a time. */
export function standingOf(account: Account, now: number): Standing {
  const { code, retry_at: retryAt } = account.status;
  if (!account.enabled) return { look: 'off', icon: 'mute', words: t('account.off') };
  switch (code) {
    case 'CONNECTED':
      return { look: 'good', icon: 'check', words: t('account.CONNECTED') };
    case 'BAD_CREDENTIALS':
    case 'FAILED':
      return { look: 'bad', icon: 'alert', words: t(`account.${code}`) };
    default:
      return { look: 'wait', icon: 'retry', words: retryAt ? inSeconds(retryAt, now) : t(`account.${code}`) };
  }
}

function inSeconds(retryAt: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(retryAt) - now) / 1000));
  return t('account.lostIn', { seconds });
}
