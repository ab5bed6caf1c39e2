import { expect, test } from 'vitest';
import { draftKey, givenBack, loadDraft, noDraft, saveDraft, type Shelf } from './draft';

function shelf(): Shelf & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

test('a draft is there again, its note switch with it', () => {
  const here = shelf();
  saveDraft(here, draftKey('1', '2'), { text: 'look in cabinet 3', note: true });
  expect(loadDraft(here, draftKey('1', '2'))).toEqual({ text: 'look in cabinet 3', note: true });
});

test('what it answers, and an edit beside it, are there again', () => {
  const here = shelf();
  const draft = { text: '', note: false, replyTo: '7', edit: { id: '8', text: 'The second.' } };
  saveDraft(here, 'k', draft);
  expect(loadDraft(here, 'k')).toEqual(draft);
  saveDraft(here, 'k', { ...draft, replyTo: undefined, edit: undefined });
  expect(here.held.size).toBe(0);
});

test('two people at one computer have drafts of their own', () => {
  const here = shelf();
  saveDraft(here, draftKey('1', '2'), { text: 'mine', note: false });
  expect(loadDraft(here, draftKey('9', '2'))).toEqual(noDraft);
});

test('an empty draft leaves nothing behind', () => {
  const here = shelf();
  saveDraft(here, 'k', { text: 'x', note: false });
  saveDraft(here, 'k', noDraft);
  expect(here.held.size).toBe(0);
});

test('what is not a draft is read as none', () => {
  const here = shelf();
  for (const odd of ['{', '7', '{"text":5,"note":"yes"}']) {
    here.held.set('k', odd);
    expect(loadDraft(here, 'k')).toEqual(noDraft);
  }
});

test('a storage that refuses does not stop the writing', () => {
  const full: Shelf = { ...shelf(), setItem: () => { throw new Error('quota'); } }; // prettier-ignore
  expect(() => saveDraft(full, 'k', { text: 'x', note: false })).not.toThrow();
});

test('a text given back stands before what was written since, and stays a note if either was one', () => {
  expect(givenBack(noDraft, 'sent', false)).toEqual({ text: 'sent', note: false });
  expect(givenBack({ text: 'since', note: false }, 'secret', true)).toEqual({ text: 'secret\nsince', note: true });
});

test('a file that was uploaded stays with its draft, also without a word', () => {
  const here = shelf();
  const draft = { text: '', note: false, files: [{ id: '7', name: 'a.pdf', size: 9 }] };
  saveDraft(here, 'k', draft);
  expect(loadDraft(here, 'k')).toEqual(draft);
});
