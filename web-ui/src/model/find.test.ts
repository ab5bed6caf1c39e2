import { expect, test } from 'vitest';
import { find, type Entry } from './find';

const entry = (title: string, aside = ''): Entry => ({ id: title, title, aside, key: '', run: () => undefined });
const entries = [
  entry('Close this conversation'),
  entry('Tram crews'),
  entry('Reply', 'train@x.example'),
  entry('Extra'),
];
const titles = (wanted: string) => find(entries, wanted, 9).map((hit) => hit.entry.title);

test('a title that begins with the words comes first, then one that holds them, then what stands beside', () => {
  expect(titles('tra')).toEqual(['Tram crews', 'Extra', 'Reply']);
});

test('a word inside a title counts as a beginning', () => {
  expect(find(entries, 'conv', 9)[0]).toMatchObject({ at: 11 });
});

test('nothing that fits is nothing', () => {
  expect(titles('zebra')).toEqual([]);
});
