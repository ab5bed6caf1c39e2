import type { Content, Mark } from '../api/wire';

const signs: Partial<Record<Mark['type'], string>> = { BOLD: '**', CODE: '`' };

/** What somebody would type to say this: the text with its marks as signs. Links need none. */
export function typedOf(parts: readonly Content[]): string {
  return parts.map((part) => ('text' in part ? typed(part.text, part.marks) : '')).join('');
}

function typed(text: string, marks: readonly Mark[]): string {
  const at = marks.flatMap((mark) => {
    const sign = signs[mark.type];
    return sign ? [{ at: mark.from, sign }, { at: mark.to, sign }] : []; // prettier-ignore
  });
  return at
    .sort((a, b) => b.at - a.at)
    .reduce((said, one) => said.slice(0, one.at) + one.sign + said.slice(one.at), text);
}
