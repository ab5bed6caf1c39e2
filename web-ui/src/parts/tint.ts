/** Which of the six quiet tints somebody gets: the same one for the same seed. */
export function tintOf(seed: string): number {
  let sum = 7;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % 6) + 1;
}

/** Two letters that stand for a name: of the first and last word, else the first two; a guest's last two digits. */
export function initialsOf(name: string): string {
  const digits = /(\d\d)\D*$/.exec(name);
  if (digits?.[1]) return digits[1];
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const first = [...(words[0] ?? '?')];
  const last = [...(words.length > 1 ? (words.at(-1) ?? '') : '')];
  return ((first[0] ?? '') + (last[0] ?? first[1] ?? '')).toUpperCase();
}
