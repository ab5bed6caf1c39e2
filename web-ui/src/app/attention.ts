import type { Message } from '../api/wire';
import type { FeedEvent, Frame } from '../feed/frames';
import { say, t } from '../i18n/t';
import { groupOf } from '../model/list';
import { LATE, secondsSince, SOON } from '../model/wait';
import { firstName, nameOf } from '../model/words';
import type { World } from '../model/world';
import { announce } from './announce.svelte';
import { feedState, witness } from './feed.svelte';
import { notify } from './notify';
import { isAttentive } from './reading.svelte';
import { current } from './router.svelte';
import { note, watchOffers } from './sounds.svelte';
import { worldState } from './world.svelte';

/** Turns what the feed brings into words, notes and notifications; the returned function ends it. */
export function attend(): () => void {
  const ends = [witness(hear), watchOffers(), watchWaits()];
  return () => ends.forEach((end) => end());
}

/** What comes within this time after the line was back was missed, and is no news to be heard. */
const CATCHING_UP = 2_000;

function hear(frame: Frame, before: World): void {
  if (frame.type !== 'events') return;
  if (Date.now() - feedState.liveSince > CATCHING_UP && callsMe(frame)) note('message');
  for (const event of frame.events) {
    if (event.kind === 'conversation') conversationChanged(event, before);
    else if (event.kind === 'message' && event.state) messageChanged(event.state, before);
  }
}

const openConversation = () => (current().path[0] === 'conversations' ? current().path[1] : undefined);

function conversationChanged(event: Extract<FeedEvent, { kind: 'conversation' }>, before: World): void {
  const now = event.state;
  if (!now) return;
  const was = before.conversations.get(now.id);
  const world = worldState.now;
  const name = nameOf(world, now);
  if (groupOf(now, world.me) === 'waiting' && (!was || groupOf(was, world.me) !== 'waiting'))
    notify(t('notify.waiting', { name }), now.last?.text ?? '', now.id);
  else if (now.holder === world.me && was && now.unread > was.unread)
    notify(t('notify.message', { name }), now.last?.text ?? '', now.id);
  if (now.id !== openConversation() || !was || now.holder === was.holder) return;
  if (now.holder && now.holder !== world.me)
    announce(t('say.taken', { holder: firstName(world.operators.get(now.holder)) || t('someone') }));
}

/** A live message in mine that is not in view; one note, however many come at once. */
function callsMe(frame: Extract<Frame, { type: 'events' }>): boolean {
  const { me, conversations } = worldState.now;
  return frame.events.some(({ kind, state }) => {
    if (kind !== 'message' || !state || state.ours || state.source !== 'LIVE' || state.version > 1) return false;
    const mine = conversations.get(state.conversation)?.holder === me;
    return mine && !(state.conversation === openConversation() && isAttentive());
  });
}

/** Only the open conversation is spoken: a message by somebody else, and a delivery that failed. */
function messageChanged(message: Message, before: World): void {
  if (message.conversation !== openConversation()) return;
  const was = before.threads.get(message.conversation)?.messages.find((one) => one.id === message.id);
  if (message.state === 'FAILED' && was?.state !== 'FAILED')
    return announce(t('say.failed', { reason: message.reason ? say(message.reason) : '' }));
  if (was || message.kind === 'ACTIVITY' || message.operator === worldState.now.me || message.source !== 'LIVE') return;
  const text = message.parts.map((part) => ('text' in part ? part.text : '')).join(' ');
  const name = message.ours
    ? firstName(worldState.now.operators.get(message.operator ?? ''))
    : (message.author?.name ?? '');
  announce(t('say.message', { name, text: text.slice(0, 300) }));
}

/** Says once each that somebody waits for the amber and for the red time. */
function watchWaits(): () => void {
  const said = new Set<string>();
  const timer = setInterval(() => {
    const world = worldState.now;
    for (const one of feedState.live ? world.conversations.values() : []) {
      if (groupOf(one, world.me) !== 'waiting' || !one.waiting_since) continue;
      const waited = secondsSince(one.waiting_since, Date.now());
      const passed = [LATE, SOON].find((limit) => waited >= limit);
      if (!passed || said.has(`${one.id} ${passed}`)) continue;
      said.add(`${one.id} ${passed}`);
      // What waited long before this page was opened is in the list, not news.
      if (waited < passed + 5) announce(t('say.waits', { name: nameOf(world, one), n: passed }), true);
    }
  }, 1000);
  return () => clearInterval(timer);
}
