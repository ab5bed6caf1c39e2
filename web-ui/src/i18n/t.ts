import type { Text } from '../api/wire';
import type { actsEn } from './acts.en';
import { en } from './en';
import type { fidelityEn } from './fidelity.en';
import type { filesEn } from './files.en';
import { fill, type Values } from './format';
import type { pagesEn } from './pages.en';
import { pseudo } from './pseudo';

export type Key =
  keyof typeof en | keyof typeof pagesEn | keyof typeof actsEn | keyof typeof fidelityEn | keyof typeof filesEn;

const words: Record<string, string> = { ...en };
let server: Record<string, string> = {};

const query = typeof location === 'undefined' ? '' : location.search;

/** True in the pseudo-locale, asked for by `?locale=pseudo`: what stays plain on the screen was never translated. */
export const isPseudo = new URLSearchParams(query).get('locale') === 'pseudo';

/** The locale of dates; the words have only English so far. */
export const locale = 'en-GB';

/** How words are shown: as they are, or in the pseudo-locale. */
export const shown: (pattern: string) => string = isPseudo ? pseudo : (pattern) => pattern;

/** Words that come with a part of the product that is loaded later. */
export function addWords(more: Record<string, string>): void {
  Object.assign(words, more);
}

/** Patterns for what the server says, by code. English needs none: the server sends its own along. */
export function useServerWords(patterns: Record<string, string>): void {
  server = patterns;
}

/** The text of the catalogue under this key. */
export function t(key: Key, values: Values = {}): string {
  return fill(shown(words[key] ?? key), values);
}

/** Words that came from the server: ours for that code if we have them, else the English it sent along. */
export function say(text: Text): string {
  const pattern = server[text.code];
  return pattern === undefined ? text.english : fill(shown(pattern), text.parameters);
}
