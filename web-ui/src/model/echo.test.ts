import { expect, test } from 'vitest';
import { echoText, type Echo } from './echo';

const echo: Echo = { requestId: 'r', conversation: '1', text: 'Look', note: false, believedHolder: null, at: '' };

test('what is on its way shows its words and the names of its files', () => {
  const files = [{ id: '7', name: 'a.pdf', size: 9 }];
  expect(echoText(echo)).toBe('Look');
  expect(echoText({ ...echo, files })).toBe('Look\na.pdf');
  expect(echoText({ ...echo, text: '', files })).toBe('a.pdf');
});
