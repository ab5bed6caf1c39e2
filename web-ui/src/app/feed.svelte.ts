import { apiUrl } from '../api/client';
import type { ClientFrame } from '../api/wire';
import { Line, type LineState } from '../feed/line';
import type { Frame } from '../feed/frames';
import { apply } from '../model/apply';
import { ask, sessionState } from './session.svelte';
import { worldState } from './world.svelte';

let state = $state.raw<LineState>({ at: 'connecting' });
let asOf = $state(Date.now());
let liveSince = 0;
let line: Line | null = null;

/** Called with each frame and the world before it was applied: sounds and announcements follow from it. */
export type Witness = (frame: Frame, before: typeof worldState.now) => void;
const witnesses: Witness[] = [];

/** A patron's or colleague's "writing" that is not heard again for this long is over. */
const WRITING_ENDS = 20_000;
const endings = new Map<string, ReturnType<typeof setTimeout>>();

export const feedState = {
  get line(): LineState {
    return state;
  },
  /** True only while the gateway answers: else the screen must not pretend. */
  get live(): boolean {
    return state.at === 'live';
  },
  /** When the line that lives came, in milliseconds of the clock. */
  get liveSince(): number {
    return liveSince;
  },
  /** When we last knew: the moment the line was lost. */
  get asOf(): number {
    return asOf;
  },
};

export function witness(one: Witness): () => void {
  witnesses.push(one);
  return () => void witnesses.splice(witnesses.indexOf(one), 1);
}

/** Opens the feed of this session; the returned function ends it. */
export function startFeed(): () => void {
  const opened = new Line(apiUrl('feed'), {
    frame: take,
    state: changed,
    position: () => worldState.now.position,
    // A refused socket tells no reason; whether the session is over is asked for over HTTP.
    refused: () => void ask(),
  });
  line = opened;
  opened.connect();
  const wake = () => opened.wake();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
    opened.close();
    line = null;
  };
}

/** Tries now instead of waiting. */
export function tryNow(): void {
  line?.connect();
}

/** Tells colleagues what we do; may be lost. */
export function signal(what: ClientFrame): void {
  line?.say(what);
}

function changed(next: LineState): void {
  if (state.at === 'live' && next.at !== 'live') asOf = Date.now();
  if (state.at !== 'live' && next.at === 'live') liveSince = Date.now();
  state = next;
}

function take(frame: Frame): void {
  const before = worldState.now;
  worldState.now = apply(before, frame);
  if (frame.type === 'signal') endLater(frame);
  for (const one of witnesses) one(frame, before);
}

function endLater(frame: Extract<Frame, { type: 'signal' }>): void {
  if (frame.signal !== 'typing' && frame.signal !== 'staff_typing') return;
  const key = `${frame.conversation} ${frame.signal === 'staff_typing' ? frame.operator : ''}`;
  clearTimeout(endings.get(key));
  endings.delete(key);
  if (frame.on) endings.set(key, setTimeout(() => take({ ...frame, on: false }), WRITING_ENDS)); // prettier-ignore
}

/** True when somebody is signed in and the line lives: actions that need the server rest otherwise. */
export function canAct(): boolean {
  return feedState.live && sessionState.standing === 'in';
}
