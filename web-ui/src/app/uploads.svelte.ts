import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { upload } from '../api/upload';
import type { FileLimits, Id } from '../api/wire';
import { say, t } from '../i18n/t';
import { announce } from './announce.svelte';
import { draftOf, keepDraft } from './drafts.svelte';
import { refusedText } from './refused';

/** A file on its way to the server, or one that did not get there. */
export interface Uploading {
  readonly key: string;
  readonly conversation: Id;
  readonly name: string;
  /** From 0 to 1. */
  readonly part: number;
  /** Why it did not. */
  readonly failed: string | null;
  readonly stop: () => void;
}

let all = $state.raw<readonly Uploading[]>([]);

export function uploadsIn(conversation: Id): readonly Uploading[] {
  return all.filter((one) => one.conversation === conversation);
}

export function isUploading(conversation: Id): boolean {
  return uploadsIn(conversation).some((one) => one.failed === null);
}

/** Uploads files for the draft of a conversation; without any, the person picks some. */
export function attach(conversation: Id, given?: FileList): void {
  if (given) for (const file of given) void add(conversation, file);
  else pick((files) => attach(conversation, files));
}

function pick(picked: (files: FileList) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => input.files && picked(input.files);
  input.click();
}

/** Asked for before the first upload: many a proxy and browser loses an answer that comes while a file still goes. */
let largest: Promise<number> | null = null;

/** Why a file need not even be tried. */
async function refusedAtOnce(file: File): Promise<string | null> {
  largest ??= api.get<FileLimits>('files').then((limits) => limits.largest);
  const most = await largest.catch(() => (largest = null));
  if (most === null || file.size <= most) return null;
  return t('attach.too-large', { most: Math.floor(most / 2 ** 20) });
}

async function add(conversation: Id, file: File): Promise<void> {
  const key = crypto.randomUUID();
  let stop: () => void = () => undefined;
  const drop = () => {
    stop();
    forget(key);
  };
  all = [...all, { key, conversation, name: file.name, part: 0, failed: null, stop: drop }];
  const refused = await refusedAtOnce(file);
  if (refused) return fail(key, refused);
  if (!all.some((one) => one.key === key)) return;
  try {
    const sent = upload(file, (part) => change(key, { part }));
    stop = sent.stop;
    const { id, name, size } = await sent.done;
    const draft = draftOf(conversation);
    keepDraft(conversation, { ...draft, files: [...(draft.files ?? []), { id, name, size }] });
    forget(key);
    announce(t('attach.done', { name }));
  } catch (problem) {
    fail(key, problem instanceof ProblemError ? say(refusedText(problem.problem)) : t('attach.no-answer'));
  }
}

function fail(key: string, failed: string): void {
  change(key, { failed });
  announce(failed);
}

function change(key: string, to: Partial<Uploading>): void {
  all = all.map((one) => (one.key === key ? { ...one, ...to } : one));
}

function forget(key: string): void {
  all = all.filter((one) => one.key !== key);
}

/** Leaves a file out of the draft; the server forgets it after a day. */
export function leaveOut(conversation: Id, file: Id): void {
  const draft = draftOf(conversation);
  const files = draft.files?.filter((one) => one.id !== file);
  keepDraft(conversation, { ...draft, files: files?.length ? files : undefined });
}
