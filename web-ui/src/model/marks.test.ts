import { expect, test } from 'vitest';
import type { Mark } from '../api/wire';
import { paragraphsOf } from './marks';

const mark = (type: Mark['type'], from: number, to: number, value = ''): Mark => ({ type, from, to, value });
const flat = (text: string, marks: Mark[] = []) =>
  paragraphsOf(text, marks).flatMap((paragraph) =>
    paragraph.segments.map((s) => `${s.bold ? 'b' : ''}${s.italic ? 'i' : ''}${s.link ? 'l' : ''}:${s.text}`),
  );

test('text without marks is one stretch', () => {
  expect(flat('hello there')).toEqual([':hello there']);
});

test('marks that overlap cut the text at each border', () => {
  expect(flat('abcdef', [mark('BOLD', 0, 4), mark('ITALIC', 2, 6)])).toEqual(['b:ab', 'bi:cd', 'i:ef']);
});

test('marks beyond the text are clipped', () => {
  expect(flat('abc', [mark('BOLD', -3, 99)])).toEqual(['b:abc']);
});

test('an address in the text becomes a link without the stop behind it', () => {
  expect(flat('see https://a.example/x.')).toEqual([':see ', 'l:https://a.example/x', ':.']);
});

test('a link mark to anything but the web is only text', () => {
  expect(flat('press me', [mark('LINK', 0, 8, 'javascript:alert(1)')])).toEqual([':press me']);
});

test('a quote is a paragraph of its own', () => {
  const paragraphs = paragraphsOf('you said so\nyes', [mark('QUOTE', 0, 11)]);
  expect(paragraphs.map((paragraph) => paragraph.quote)).toEqual([true, false]);
});

test('offsets count UTF-16 units, as the server does', () => {
  expect(flat('📚book', [mark('BOLD', 2, 6)])).toEqual([':📚', 'b:book']);
});
