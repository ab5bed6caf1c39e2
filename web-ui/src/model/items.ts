import type { DeliveryState, Id, Message } from '../api/wire';
import type { Echo } from './echo';

/** One line of ours or theirs, stored or still on its way. */
export interface Bubble {
  readonly key: string;
  readonly message: Message | null;
  readonly echo: Echo | null;
  readonly at: string;
  readonly state: DeliveryState | null;
  /** Whether name, time and state stand below: of a row of equal states only the last shows them. */
  readonly meta: boolean;
}

export type Item =
  | { readonly type: 'day'; readonly key: string; readonly at: string }
  | { readonly type: 'activity'; readonly key: string; readonly message: Message }
  | { readonly type: 'note'; readonly key: string; readonly message: Message }
  | { readonly type: 'note-echo'; readonly key: string; readonly echo: Echo }
  | {
      readonly type: 'run';
      readonly key: string;
      readonly ours: boolean;
      /** The colleague, or the address outside. */
      readonly by: string;
      readonly name: string | null;
      readonly operator: Id | null;
      readonly bubbles: readonly Bubble[];
    };

type Run = Extract<Item, { type: 'run' }>;

/** Messages of one author within this time stand together. */
const TOGETHER = 5 * 60_000;
/** A longer run is cut, so that a flood does not become one piece too high to be left out of the page. */
const LONGEST = 20;

interface Line {
  readonly ours: boolean;
  readonly by: string;
  readonly name: string | null;
  readonly operator: Id | null;
  readonly bubble: Bubble;
}

/** What the log shows: days, activities, notes, and runs of messages; `dayOf` says on which day of the reader an instant is. */
export function itemsOf(
  messages: readonly Message[],
  echoes: readonly Echo[],
  me: Id,
  dayOf: (at: string) => string,
): Item[] {
  const items: Item[] = [];
  let day = '';
  const onDay = (at: string) => {
    const next = dayOf(at);
    if (next !== day) items.push({ type: 'day', key: `day-${next}`, at });
    day = next;
  };
  for (const message of messages) {
    onDay(message.sort_at);
    if (message.kind === 'MESSAGE') add(items, lineOf(message));
    else items.push({ type: message.kind === 'NOTE' ? 'note' : 'activity', key: message.id, message });
  }
  for (const echo of echoes) {
    onDay(echo.at);
    if (echo.note) items.push({ type: 'note-echo', key: echo.requestId, echo });
    else add(items, echoLine(echo, me));
  }
  return items.map((item) => (item.type === 'run' ? { ...item, bubbles: withMeta(item.bubbles) } : item));
}

function lineOf(message: Message): Line {
  const bubble = { key: message.id, message, echo: null, at: message.sort_at, state: message.state, meta: false };
  const name = message.author?.name || message.author?.address || null;
  const by = message.ours ? `o${message.operator ?? ''}` : `a${message.author?.address ?? ''}`;
  return { ours: message.ours, by, name, operator: message.operator, bubble };
}

function echoLine(echo: Echo, me: Id): Line {
  const bubble = { key: echo.requestId, message: null, echo, at: echo.at, state: 'SENDING' as const, meta: false };
  return { ours: true, by: `o${me}`, name: null, operator: me, bubble };
}

function add(items: Item[], { bubble, ...who }: Line): void {
  const run = items.at(-1);
  if (run?.type === 'run' && goesOn(run, who, bubble)) (run.bubbles as Bubble[]).push(bubble);
  else items.push({ type: 'run', key: bubble.key, ...who, bubbles: [bubble] });
}

function goesOn(run: Run, who: Omit<Line, 'bubble'>, bubble: Bubble): boolean {
  const last = run.bubbles.at(-1);
  if (!last || run.by !== who.by || run.ours !== who.ours || run.bubbles.length >= LONGEST) return false;
  return Date.parse(bubble.at) - Date.parse(last.at) <= TOGETHER;
}

/** States that need words and a deed of their own. */
export function isTrouble(state: DeliveryState | null): boolean {
  return state === 'FAILED' || state === 'UNCERTAIN';
}

const same = (state: DeliveryState | null) => (state === 'QUEUED' ? 'SENDING' : state);

function withMeta(bubbles: readonly Bubble[]): Bubble[] {
  return bubbles.map((bubble, at) => {
    if (isTrouble(bubble.state)) return bubble;
    const next = bubbles.slice(at + 1).find((later) => !isTrouble(later.state));
    return { ...bubble, meta: !next || same(next.state) !== same(bubble.state) };
  });
}
