import { expect, test } from 'vitest';
import { fill } from './format';
import { pseudo } from './pseudo';

test('values stand where their names are', () => {
  expect(fill('to {address} on {network}', { address: 'a@b', network: 'XMPP' })).toBe('to a@b on XMPP');
});

test('one and many have forms of their own', () => {
  expect(fill('{n|# day|# days} left', { n: 1 })).toBe('1 day left');
  expect(fill('{n|# day|# days} left', { n: 3 })).toBe('3 days left');
});

test('what a value says is never taken for a pattern', () => {
  expect(fill('{name} wrote', { name: '{n|a|b}' })).toBe('{n|a|b} wrote');
});

test('the pseudo-locale changes words and keeps values and forms', () => {
  expect(fill(pseudo('{n|# day|# days} left'), { n: 2 })).toBe('[2 ðàýš ļéƒţ·······]');
  expect(fill(pseudo('Hello {name}'), { name: 'Ann' })).toBe('[Ħéļļö Ann····]');
});
