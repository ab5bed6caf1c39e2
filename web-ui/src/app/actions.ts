import type { Conversation } from '../api/wire';
import { t } from '../i18n/t';
import { inboxPath, inboxPlace } from '../inbox/place';
import { groupsOf, neighbour, type Filter } from '../model/list';
import { change, close, leave, markUnread, rejoin } from './commands';
import { draftOf, keepDraft } from './drafts.svelte';
import { canAct } from './feed.svelte';
import { show } from './layers.svelte';
import { acts } from './pages';
import { current, go } from './router.svelte';
import { worldState } from './world.svelte';

/** Something a person can do now, by key, from the palette or both. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** As shown: single letters, or a chord such as "G W". */
  readonly key: string;
  readonly run: () => void;
}

export function openConversation(): Conversation | undefined {
  const { conversation } = inboxPlace(current());
  return conversation ? worldState.now.conversations.get(conversation) : undefined;
}

/** Goes to the next or previous row of the list as it is filtered. */
export function step(by: 1 | -1, unreadOnly = false): void {
  const place = inboxPlace(current());
  const next = neighbour(groupsOf(worldState.now, place.filter), place.conversation, by, unreadOnly);
  if (next) go(inboxPath({ filter: place.filter, conversation: next }));
}

function filter(to: Filter): void {
  go(inboxPath({ filter: to, conversation: inboxPlace(current()).conversation }));
}

async function write(note: boolean): Promise<void> {
  const open = openConversation();
  if (!open) return;
  // A note must not be written into the words of a message.
  if (draftOf(open.id).edit) (await acts()).leave(open.id);
  const draft = draftOf(open.id);
  // R never turns a note that is being written into a message by accident: an empty draft only.
  if (note || draft.text === '') keepDraft(open.id, { ...draft, note });
  document.getElementById('reply')?.focus();
}

/** Everything that can be done at this moment; what cannot is not in it. */
export function actions(): Action[] {
  const open = openConversation();
  const list: Action[] = [
    { id: 'waiting', title: t('do.waiting'), key: 'G W', run: () => filter('waiting') },
    { id: 'mine', title: t('do.mine'), key: 'G M', run: () => filter('mine') },
    { id: 'all', title: t('do.all'), key: 'G A', run: () => filter('all') },
    { id: 'rooms', title: t('do.rooms'), key: 'G R', run: () => filter('rooms') },
    { id: 'keys', title: t('keys.title'), key: '?', run: () => show('keys') },
    { id: 'computer', title: t('computer.title'), key: '', run: () => show('computer') },
    { id: 'settings', title: t('nav.settings'), key: '', run: () => go('settings/accounts') },
  ];
  if (canAct())
    list.push(
      { id: 'start', title: t('start.title'), key: '', run: () => show('start') },
      { id: 'join', title: t('join.title'), key: '', run: () => show('join') },
    );
  if (!open) return list;
  list.unshift(
    { id: 'reply', title: t('do.reply'), key: 'R', run: () => void write(false) },
    { id: 'note', title: t('do.note'), key: 'N', run: () => void write(true) },
  );
  return canAct() ? [...deeds(open), ...list] : list;
}

/** Leaves the conversation: one that is open and in view is read. */
export function leaveUnread(open: Conversation): void {
  go(inboxPath({ filter: inboxPlace(current()).filter }));
  void markUnread(open.id);
}

function deeds(open: Conversation): Action[] {
  const mine = open.holder === worldState.now.me;
  const list: Action[] = [];
  const patron = open.kind === 'PATRON';
  const closed = open.phase === 'CLOSED';
  const run = (what: 'claim' | 'release' | 'reopen') => () => void change(open.id, what);
  if (patron && !closed && open.holder === null)
    list.push({ id: 'claim', title: t('do.claim'), key: 'C', run: run('claim') });
  if (patron && !closed && mine) {
    list.push({ id: 'close', title: t('do.close'), key: 'E', run: () => void close(open.id) });
    list.push({ id: 'release', title: t('do.release'), key: '', run: run('release') });
  }
  if (open.kind === 'ROOM')
    list.push(
      closed
        ? { id: 'rejoin', title: t('join.again'), key: '', run: () => void rejoin(open) }
        : { id: 'leave', title: t('do.leave'), key: '', run: () => void leave(open) },
    );
  list.push({ id: 'unread', title: t('do.unread'), key: 'U', run: () => leaveUnread(open) });
  if (patron && closed) list.push({ id: 'reopen', title: t('do.reopen'), key: '', run: run('reopen') });
  return list;
}
