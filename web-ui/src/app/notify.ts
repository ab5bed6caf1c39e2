import type { Id } from '../api/wire';
import { preferenceState } from './preferences.svelte';
import { isAttentive } from './reading.svelte';
import { go } from './router.svelte';

export function mayNotify(): NotificationPermission | 'missing' {
  return 'Notification' in window ? Notification.permission : 'missing';
}

/** Asks the browser once; only ever from a click. */
export async function askToNotify(): Promise<void> {
  if ('Notification' in window) await Notification.requestPermission();
}

/** Shows a notification while nobody looks at the page; several tabs show it once, because it has one tag. */
export function notify(title: string, body: string, conversation: Id): void {
  if (isAttentive() || !preferenceState.now.notify || mayNotify() !== 'granted') return;
  const shown = new Notification(title, { body: body.slice(0, 200), tag: `carrel-${conversation}`, silent: true });
  shown.onclick = () => {
    window.focus();
    go(`conversations/${conversation}`);
    shown.close();
  };
}
