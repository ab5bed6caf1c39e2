import type { filesEn } from '../i18n/files.en';

export type FileKey = keyof typeof filesEn;

const KINDS: readonly (readonly [RegExp, FileKey])[] = [
  [/^image\//, 'file.kind.picture'],
  [/^audio\/|^application\/ogg$/, 'file.kind.sound'],
  [/^video\//, 'file.kind.film'],
  [/^text\//, 'file.kind.text'],
  [/^application\/pdf$/, 'file.kind.pdf'],
  [/^application\/(zip|gzip)$/, 'file.kind.archive'],
];

/** What a file is, where that is worth a word. */
export function kindOf(mediaType: string): FileKey | null {
  return KINDS.find(([type]) => type.test(mediaType))?.[1] ?? null;
}

/** A size as people say it: never 0 kB, tenths below ten megabytes. */
export function sizeOf(bytes: number): readonly [FileKey, number] {
  if (bytes < 1_000_000) return ['file.kb', Math.max(1, Math.round(bytes / 1000))];
  const megabytes = bytes / 1_000_000;
  return ['file.mb', megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)];
}
