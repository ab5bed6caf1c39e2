export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly aside: string;
  readonly key: string;
  readonly run: () => void;
}

export interface Found {
  readonly entry: Entry;
  /** Where in the title it was found; -1 when it stands elsewhere. */
  readonly at: number;
}

/** What fits the words: a title that begins with them, then one with a word that does, then anything that holds them. */
export function find(entries: readonly Entry[], wanted: string, most: number): Found[] {
  const words = wanted.trim().toLowerCase();
  const ranked = entries.map((entry) => ({ entry, ...rank(entry, words) })).filter((one) => one.rank < 4);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry, at }) => ({ entry, at }));
}

function rank(entry: Entry, words: string): { rank: number; at: number } {
  const title = entry.title.toLowerCase();
  const at = title.indexOf(words);
  if (at === 0) return { rank: 0, at };
  const word = ` ${title}`.indexOf(` ${words}`);
  if (word >= 0) return { rank: 1, at: word };
  if (at > 0) return { rank: 2, at };
  return entry.aside.toLowerCase().includes(words) ? { rank: 3, at: -1 } : { rank: 4, at: -1 };
}
