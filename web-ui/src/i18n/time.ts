import { locale, shown, t } from './t';

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const longDayYear = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The reader's calendar day of an instant, as year-month-day. */
export function dayOf(at: string | number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

/** Whole days between the reader's today and an instant. */
function daysAgo(at: string | number, now: number): number {
  const start = (time: string | number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((start(now) - start(at)) / 86_400_000);
}

/** 14:06 */
export function clockOf(at: string | number): string {
  return clock.format(new Date(at));
}

/** For a row: 14:06 today, then "yesterday", the weekday, the date. */
export function shortTime(at: string, now: number = Date.now()): string {
  const ago = daysAgo(at, now);
  if (ago <= 0) return clockOf(at);
  if (ago === 1) return t('time.yesterday');
  return shown((ago < 7 ? weekday : dayMonth).format(new Date(at)));
}

/** For a day break: "Today, Tuesday 14 May". */
export function dayText(at: string, now: number = Date.now()): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  const day = shown((sameYear ? longDay : longDayYear).format(date));
  const ago = daysAgo(at, now);
  if (ago === 0) return t('day.today', { day });
  return ago === 1 ? t('day.yesterday', { day }) : day;
}

/** For "since": 14:06 today, else day and time. */
export function sinceText(at: string | number, now: number = Date.now()): string {
  const iso = new Date(at).toISOString();
  return daysAgo(at, now) <= 0 ? clockOf(at) : `${shortTime(iso, now)} ${clockOf(at)}`;
}
