import { expect, test } from 'vitest';
import { typedOf } from './typed';

test('marks are the signs that make them', () => {
  const marks = [
    { type: 'BOLD', from: 0, to: 4, value: '' },
    { type: 'CODE', from: 10, to: 12, value: '' },
    { type: 'LINK', from: 13, to: 26, value: 'https://a.example' },
  ] as const;
  expect(typedOf([{ type: 'plain', text: 'open till 9h https://a.org', marks: [...marks] }])).toBe(
    '**open** till `9h` https://a.org',
  );
});

test('several parts are one text', () => {
  const part = { type: 'plain', text: 'a', marks: [] } as const;
  expect(
    typedOf([
      { ...part, marks: [] },
      { ...part, marks: [] },
    ]),
  ).toBe('aa');
});
