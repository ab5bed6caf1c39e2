/** How long to wait before try number `attempt` (from 0): 1 s doubling to 30 s, half of it by chance so that a crowd spreads. */
export function backoff(attempt: number, random: () => number): number {
  const whole = Math.min(30_000, 1000 * 2 ** Math.min(attempt, 5));
  return whole / 2 + (whole / 2) * random();
}
