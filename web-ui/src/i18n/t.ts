import type { Text } from '../api/wire';
import { en } from './en';
import { fill, type Values } from './format';
import { pagesEn } from './pages.en';
import { pseudo } from './pseudo';
import { serverEn } from './server.en';

const catalogue = { ...en, ...pagesEn };
const server: Record<string, string> = serverEn;

export type Key = keyof typeof catalogue;

const query = typeof location === 'undefined' ? '' : location.search;

/** The locale of dates; the words have only English so far. */
export const locale = 'en-GB';

/** How words are shown: as they are, or in the pseudo-locale that `?locale=pseudo` asks for. */
export const shown: (pattern: string) => string =
  new URLSearchParams(query).get('locale') === 'pseudo' ? pseudo : (pattern) => pattern;

/** The text of the catalogue under this key. */
export function t(key: Key, values: Values = {}): string {
  return fill(shown(catalogue[key]), values);
}

/** Words that came from the server: ours for that code if we have them, else the English it sent along. */
export function say(text: Text): string {
  const pattern = server[text.code];
  return pattern === undefined ? text.english : fill(shown(pattern), text.parameters);
}
