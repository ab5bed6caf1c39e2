import { expect, test } from 'vitest';
import { contact } from './examples';
import { answered, asking, continued, failed, noSearch, pathOf } from './search';

const ros = { account: '7', words: 'ros' };
const zoe = { account: '7', words: 'zoe' };
const one = { contacts: [contact()], more: true };
const two = { contacts: [contact({ id: '8' })], more: false };

test('an answer that comes late for other words changes nothing', () => {
  const search = asking(asking(noSearch, ros), zoe);
  expect(answered(search, ros, one)).toBe(search);
  expect(answered(search, zoe, two).found).toEqual(two.contacts);
});

test('what was found stays while other words are looked for, but not on another account', () => {
  const search = answered(asking(noSearch, ros), ros, one);
  expect(asking(search, zoe).found).toEqual(one.contacts);
  expect(asking(search, { account: '8', words: 'ros' }).found).toEqual([]);
});

test('a further page stands behind the first', () => {
  const search = continued(answered(asking(noSearch, ros), ros, one), ros, two);
  expect(search.found.map((found) => found.id)).toEqual(['9', '8']);
  expect(search.more).toBe(false);
});

test('a failure shows nothing that is not so', () => {
  const search = failed(answered(asking(noSearch, ros), ros, one), ros);
  expect(search).toMatchObject({ found: [], more: false, standing: 'failed' });
});

test('the words reach the server as they were typed', () => {
  expect(pathOf({ account: '7', words: 'a&b ü' })).toBe('contacts?account=7&search=a%26b+%C3%BC&limit=20');
  expect(pathOf(ros, '9')).toContain('&after=9');
});
