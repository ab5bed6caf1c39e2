/** The text with signs set around the selection, or taken away when they are there already. */
export function wrapped(
  text: string,
  from: number,
  to: number,
  sign: string,
): { text: string; from: number; to: number } {
  const n = sign.length;
  const inner = text.slice(from, to);
  const there = text.slice(from - n, from) === sign && text.slice(to, to + n) === sign;
  if (there) return { text: text.slice(0, from - n) + inner + text.slice(to + n), from: from - n, to: to - n };
  return { text: text.slice(0, from) + sign + inner + sign + text.slice(to), from: from + n, to: to + n };
}
