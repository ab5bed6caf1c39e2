export type Values = Record<string, string | number>;

/** Puts values into a catalogue text. `{n|one|many}` picks by the plural rule of English: 1 is one, all else many. */
export function fill(pattern: string, values: Values = {}): string {
  return pattern.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (many === undefined || one === undefined) return String(value);
      return (Number(value) === 1 ? one : many).replaceAll('#', String(value));
    },
  );
}
