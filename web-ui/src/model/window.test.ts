import { expect, test } from 'vitest';
import { stack, windowOf } from './window';

const offsets = stack([10, 20, 30, 40]);

test('pieces stand one below the other', () => {
  expect(offsets).toEqual([0, 10, 30, 60, 100]);
});

test('the window holds every piece that touches it', () => {
  expect(windowOf(offsets, 0, 10)).toEqual([0, 1]);
  expect(windowOf(offsets, 15, 35)).toEqual([1, 3]);
  expect(windowOf(offsets, 30, 60)).toEqual([2, 3]);
});

test('a window beyond the ends is clipped', () => {
  expect(windowOf(offsets, -50, 1000)).toEqual([0, 4]);
  expect(windowOf(stack([]), 0, 100)).toEqual([0, 0]);
});
