import { expect, test } from 'vitest';
import { conversation, message } from './examples';
import { rightsOf } from './rights';

const able = { edit: 'FULL', retract: 'PARTIAL', reaction: 'FULL', reply: 'FULL' } as const;
const where = (capabilities: object) => ({ ...conversation(), capabilities: { ...capabilities } });
const ours = (more: object = {}) => ({ ...message(), ours: true, operator: 'me', state: 'SENT' as const, ...more });

test('what the other side said is answered and reacted to, never changed', () => {
  expect(rightsOf(where(able), { ...message(), ours: false }, 'me')).toEqual({ reply: null, react: null });
});

test('what the network cannot do is named', () => {
  expect(rightsOf(where({ edit: 'DROPPED' }), ours(), 'me')).toEqual({
    reply: 'acts.reply.network',
    react: 'acts.react.network',
    edit: 'acts.edit.network',
    retract: 'acts.retract.network',
  });
});

test('what has not gone is changed whatever the network can', () => {
  expect(rightsOf(where({}), ours({ state: 'QUEUED' }), 'me')).toMatchObject({ edit: null, retract: null });
});

test('a colleague may take back, but not put other words', () => {
  expect(rightsOf(where(able), ours({ operator: 'sally' }), 'me')).toMatchObject({
    edit: 'acts.edit.colleague',
    retract: null,
  });
  expect(rightsOf(where(able), ours({ operator: null }), 'me').edit).toBe(null);
});

test('a doubt is settled first, and what went out in several is not edited', () => {
  expect(rightsOf(where(able), ours({ state: 'UNCERTAIN' }), 'me')).toMatchObject({
    edit: 'acts.doubt',
    retract: 'acts.doubt',
  });
  const parts = [{ type: 'plain', text: 'word '.repeat(9), marks: [] }];
  const small = { ...where(able), limits: { length: 20, file: 0 } };
  expect(rightsOf(small, ours({ parts }), 'me').edit).toBe('acts.edit.parts');
});
