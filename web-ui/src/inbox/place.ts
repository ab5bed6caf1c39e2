import type { Id } from '../api/wire';
import type { Place } from '../app/router.svelte';
import type { Filter } from '../model/list';

/** What the address says of the inbox: the filter, the open conversation and, where panes take turns, the details. */
export interface InboxPlace {
  readonly filter: Filter;
  readonly conversation: Id | null;
  readonly details: boolean;
}

export function inboxPlace({ path, query }: Place): InboxPlace {
  const show = query.get('show');
  return {
    filter: show === 'waiting' || show === 'mine' || show === 'rooms' ? show : 'all',
    conversation: path[0] === 'conversations' ? (path[1] ?? null) : null,
    details: query.has('details'),
  };
}

/** The path under the base address that `inboxPlace` reads back. */
export function inboxPath({ filter, conversation, details }: Partial<InboxPlace>): string {
  const query = new URLSearchParams();
  if (filter && filter !== 'all') query.set('show', filter);
  if (details) query.set('details', '');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return conversation ? `conversations/${conversation}${search}` : search || './';
}
