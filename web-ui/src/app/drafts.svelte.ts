import type { Id } from '../api/wire';
import { draftKey, givenBack, loadDraft, saveDraft, type Draft } from '../model/draft';
import type { Echo } from '../model/echo';
import { worldState } from './world.svelte';

// Read through from the storage, and told to every composer of this page and of other tabs.
let changes = $state(0);

addEventListener('storage', (event) => {
  if (event.key?.startsWith('carrel.draft.')) changes++;
});

/** The draft of a conversation; reading it in a component follows changes made elsewhere. */
export function draftOf(conversation: Id): Draft {
  void changes;
  return loadDraft(localStorage, draftKey(worldState.now.me, conversation));
}

export function keepDraft(conversation: Id, draft: Draft): void {
  saveDraft(localStorage, draftKey(worldState.now.me, conversation), draft);
  changes++;
}

/** Puts back what the server refused, before whatever was written since. */
export function giveBack({ conversation, text, note, replyTo, files }: Echo): void {
  const draft = draftOf(conversation);
  const all = [...(files ?? []), ...(draft.files ?? [])];
  const kept = { ...draft, replyTo: draft.replyTo ?? replyTo, ...(all.length > 0 && { files: all }) };
  keepDraft(conversation, givenBack(kept, text, note));
}
