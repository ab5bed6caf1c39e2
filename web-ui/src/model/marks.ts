import type { Mark } from '../api/wire';

/** A stretch of text under the same marks. */
export interface Segment {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  readonly mention: boolean;
  /** An http or https address, else none: nothing else becomes a link, whatever a mark says. */
  readonly link: string | null;
}

export interface Paragraph {
  readonly quote: boolean;
  readonly segments: readonly Segment[];
}

const webAddress = /\bhttps?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}]/gi;

function safeLink(value: string): string | null {
  return /^https?:\/\/\S+$/i.test(value) ? value : null;
}

/** Addresses in the text that no mark covers become links too; patrons do not write marks. */
function withFoundLinks(text: string, marks: readonly Mark[]): Mark[] {
  const found = [...text.matchAll(webAddress)].map((match): Mark => ({
    type: 'LINK',
    from: match.index,
    to: match.index + match[0].length,
    value: match[0],
  }));
  const free = found.filter((link) => !marks.some((m) => m.type === 'LINK' && m.from < link.to && link.from < m.to));
  return [...marks, ...free];
}

/** The text cut at every border of a mark, in paragraphs; quotes are paragraphs of their own. */
export function paragraphsOf(text: string, marks: readonly Mark[]): Paragraph[] {
  const all = withFoundLinks(text, marks).map((mark) => clipped(mark, text.length));
  const quotes = all.filter((mark) => mark.type === 'QUOTE' && mark.from < mark.to);
  const cuts = [...new Set([0, text.length, ...quotes.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((to, at) => ({ from: cuts[at] ?? 0, to }))
    .map(({ from, to }) => ({
      quote: quotes.some((mark) => mark.from <= from && to <= mark.to),
      segments: segmentsOf(text, from, to, all),
    }))
    .filter((paragraph) => paragraph.segments.some((segment) => segment.text.trim() !== ''));
}

function clipped(mark: Mark, length: number): Mark {
  const from = Math.max(0, Math.min(mark.from, length));
  return { ...mark, from, to: Math.max(from, Math.min(mark.to, length)) };
}

function segmentsOf(text: string, from: number, to: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.flatMap((mark) => [mark.from, mark.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => segment(text, cuts[at] ?? from, end, marks));
}

function segment(text: string, from: number, to: number, marks: readonly Mark[]): Segment {
  const over = marks.filter((mark) => mark.from <= from && to <= mark.to && mark.from < mark.to);
  const has = (type: Mark['type']) => over.some((mark) => mark.type === type);
  const link = over.find((mark) => mark.type === 'LINK');
  return {
    text: text.slice(from, to),
    bold: has('BOLD'),
    italic: has('ITALIC'),
    code: has('CODE'),
    mention: has('MENTION'),
    link: link ? safeLink(link.value) : null,
  };
}
