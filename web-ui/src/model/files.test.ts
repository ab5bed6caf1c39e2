import { expect, test } from 'vitest';
import { kindOf, sizeOf } from './files';

test('a size is as people say it', () => {
  expect(sizeOf(0)).toEqual(['file.kb', 1]);
  expect(sizeOf(412_300)).toEqual(['file.kb', 412]);
  expect(sizeOf(1_250_000)).toEqual(['file.mb', 1.3]);
  expect(sizeOf(38_000_000)).toEqual(['file.mb', 38]);
});

test('a kind has a word where it says something', () => {
  expect(kindOf('application/pdf')).toBe('file.kind.pdf');
  expect(kindOf('image/tiff')).toBe('file.kind.picture');
  expect(kindOf('application/octet-stream')).toBeNull();
});
