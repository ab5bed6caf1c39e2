import type { Contact, ContactPage, Id } from '../api/wire';

/** Which of whose contacts are looked for. */
export interface Question {
  readonly account: Id;
  readonly words: string;
}

/** A search for contacts as it stands: what was found last stays until the next answer. */
export interface Search {
  readonly question: Question | null;
  readonly found: readonly Contact[];
  /** Whether there are more than those found. */
  readonly more: boolean;
  readonly standing: 'resting' | 'asking' | 'answered' | 'failed';
}

export const noSearch: Search = { question: null, found: [], more: false, standing: 'resting' };

export function asking(search: Search, question: Question): Search {
  const other = search.question?.account !== question.account;
  return { ...(other ? noSearch : search), question, standing: 'asking' };
}

/** An answer, which counts only for the question that was asked last. */
export function answered(search: Search, question: Question, page: ContactPage): Search {
  if (search.question !== question) return search;
  return { question, found: page.contacts, more: page.more, standing: 'answered' };
}

/** The page behind what was found. */
export function continued(search: Search, question: Question, page: ContactPage): Search {
  if (search.question !== question) return search;
  return { ...search, found: [...search.found, ...page.contacts], more: page.more };
}

export function failed(search: Search, question: Question): Search {
  return search.question === question ? { ...noSearch, question, standing: 'failed' } : search;
}

const PAGE = 20;

/** Where the answer is asked for, or the page behind what was found. */
export function pathOf({ account, words }: Question, after?: Id): string {
  const query = new URLSearchParams({ account, search: words, limit: String(PAGE) });
  if (after) query.set('after', after);
  return `contacts?${query.toString()}`;
}
