import { expect, test } from 'vitest';
import { clockText, secondsSince, urgencyOf } from './wait';

test('a wait is amber from 60 seconds and red from 90', () => {
  expect([59, 60, 89, 90].map(urgencyOf)).toEqual(['calm', 'soon', 'soon', 'late']);
});

test('the clock shows minutes and seconds, then hours, then days', () => {
  expect([24, 112, 3599, 3900, 200_000].map(clockText)).toEqual(['0:24', '1:52', '59:59', '1:05 h', '2 d']);
});

test('a server whose clock is ahead does not make the wait negative', () => {
  expect(secondsSince('2026-05-14T12:00:10Z', Date.parse('2026-05-14T12:00:00Z'))).toBe(0);
});
