/** How high the pieces of a list are, as far as they were ever drawn; reading it in a component follows changes. */
export class Heights {
  readonly #known = new Map<string, number>();
  #changes = $state(0);
  readonly #sizes = new ResizeObserver((entries) => {
    if (entries.filter((entry) => this.#learn(entry)).length > 0) this.#changes++;
  });

  of(key: string): number | undefined {
    void this.#changes;
    return this.#known.get(key);
  }

  /** Attached to a piece, whose `data-key` names it. */
  readonly measure = (piece: HTMLElement): (() => void) => {
    this.#sizes.observe(piece);
    return () => this.#sizes.unobserve(piece);
  };

  #learn({ target, borderBoxSize }: ResizeObserverEntry): boolean {
    const key = (target as HTMLElement).dataset['key'] ?? '';
    const now = borderBoxSize[0]?.blockSize ?? 0;
    const changed = now > 0 && Math.abs((this.#known.get(key) ?? -1) - now) > 0.5;
    if (changed) this.#known.set(key, now);
    return changed;
  }
}
