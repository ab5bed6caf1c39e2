import { expect, test } from 'vitest';
import { wrapped } from './wrap';

test('signs stand around the selection, which stays selected', () => {
  expect(wrapped('say it now', 4, 6, '**')).toEqual({ text: 'say **it** now', from: 6, to: 8 });
});

test('a second time takes them away', () => {
  expect(wrapped('say **it** now', 6, 8, '**')).toEqual({ text: 'say it now', from: 4, to: 6 });
});
