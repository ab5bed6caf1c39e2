const letters: Record<string, string> = {
  a: 'à', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ğ', h: 'ħ', i: 'ï', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ö', p: 'þ', q: 'ɋ', r: 'ř', s: 'š', t: 'ţ', u: 'ü', v: 'ʋ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
}; // prettier-ignore

/** A text no catalogue holds, still readable and a third longer: what stays plain on the screen was never translated. */
export function pseudo(text: string): string {
  const changed = text.replace(/\{\w+|[A-Za-z]/g, (found) => {
    if (found.length > 1) return found;
    const small = letters[found.toLowerCase()] ?? found;
    return found === found.toLowerCase() ? small : small.toUpperCase();
  });
  return `[${changed}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}
