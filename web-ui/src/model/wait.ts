/** From this many seconds a wait is amber, from the second one red. Settings of the desk, once there are desks. */
export const SOON = 60;
export const LATE = 90;

export type Urgency = 'calm' | 'soon' | 'late';

export function urgencyOf(seconds: number): Urgency {
  if (seconds >= LATE) return 'late';
  return seconds >= SOON ? 'soon' : 'calm';
}

/** Whole seconds since an instant, never below nought: the server's clock and this one differ. */
export function secondsSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}

/** 1:52 below an hour, then 1:05 h, then days; the ticking clock stops being useful long before. */
export function clockText(seconds: number): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}:${pad(Math.floor((seconds % 3600) / 60))} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}
