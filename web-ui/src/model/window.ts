/** Where each of the pieces begins, and at the end where the last one ends. */
export function stack(sizes: readonly number[]): number[] {
  const offsets = [0];
  let sum = 0;
  for (const size of sizes) offsets.push((sum += size));
  return offsets;
}

/** The pieces that touch the stretch between two offsets: from the first, up to but without the second. */
export function windowOf(offsets: readonly number[], from: number, to: number): [number, number] {
  const count = offsets.length - 1;
  const first = Math.max(0, firstAbove(offsets, from) - 1);
  return [Math.min(first, count), Math.min(firstAtLeast(offsets, to), count)];
}

function firstAbove(offsets: readonly number[], value: number): number {
  return search(offsets, (offset) => offset > value);
}

function firstAtLeast(offsets: readonly number[], value: number): number {
  return search(offsets, (offset) => offset >= value);
}

function search(offsets: readonly number[], found: (offset: number) => boolean): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found(offsets[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
