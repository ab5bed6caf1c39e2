import type { Id } from '../api/wire';

/** What somebody is writing in one conversation; whether it is a note belongs to it and survives with it. */
export interface Draft {
  readonly text: string;
  readonly note: boolean;
  /** The message that it answers. */
  readonly replyTo?: Id | undefined;
  /** What goes with it. */
  readonly files?: readonly Attached[] | undefined;
  /** A message that gets other words; while there is one, it is what the composer shows. */
  readonly edit?: Edit | undefined;
}

/** A file that was uploaded and goes out with the draft. */
export interface Attached {
  readonly id: Id;
  readonly name: string;
  readonly size: number;
}

export interface Edit {
  readonly id: Id;
  readonly text: string;
}

export const noDraft: Draft = { text: '', note: false };

/** Where drafts are kept: the browser's local storage, or a map in a test. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Drafts are kept per operator, because several people share a desk's computer. */
export function draftKey(operator: Id, conversation: Id): string {
  return `carrel.draft.${operator}.${conversation}`;
}

export function loadDraft(shelf: Shelf, key: string): Draft {
  try {
    const held: unknown = JSON.parse(shelf.getItem(key) ?? 'null');
    if (typeof held !== 'object' || held === null) return noDraft;
    const { text, note, replyTo, edit, files } = held as Partial<Draft>;
    const draft = { text: typeof text === 'string' ? text : '', note: note === true };
    return {
      ...draft,
      ...(typeof replyTo === 'string' && { replyTo }),
      ...(typeof edit?.text === 'string' && { edit }),
      ...(Array.isArray(files) && files.length > 0 && { files }),
    };
  } catch {
    return noDraft;
  }
}

/** Keeps a draft; an empty one that is no note leaves nothing behind. */
export function saveDraft(shelf: Shelf, key: string, draft: Draft): void {
  try {
    if (draft.text === '' && !draft.note && !draft.replyTo && !draft.edit && !draft.files) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage loses nothing that is on the screen.
  }
}

/** The draft after a refusal gave back what had been sent: before whatever was written since. */
export function givenBack(draft: Draft, text: string, note: boolean): Draft {
  if (draft.text.trim() === '') return { ...draft, text, note };
  // A note must never come out as a message: when the two differ, the more private kind wins.
  return { ...draft, text: `${text}\n${draft.text}`, note: note || draft.note };
}
