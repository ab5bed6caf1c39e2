/** Not more than one in this time; what comes closer waits, and only the newest of each kind is kept. */
const PAUSE = 2000;

let polite = $state('');
let assertive = $state('');
let quietUntil = 0;
let waiting: { text: string; atOnce: boolean } | null = null;

/** What the two live regions of the page hold. */
export const announced = {
  get polite(): string {
    return polite;
  },
  get assertive(): string {
    return assertive;
  },
};

/** Says something to those who listen instead of look. `atOnce` is for lost lines and calls only. */
export function announce(text: string, atOnce = false): void {
  const pause = quietUntil - Date.now();
  if (pause > 0) {
    if (!waiting) setTimeout(sayWaiting, pause);
    if (!waiting?.atOnce || atOnce) waiting = { text, atOnce };
    return;
  }
  quietUntil = Date.now() + PAUSE;
  // A no-break space makes the same words a change, so that they are said again.
  if (atOnce) assertive = assertive === text ? `${text}\u00a0` : text;
  else polite = polite === text ? `${text}\u00a0` : text;
}

function sayWaiting(): void {
  const next = waiting;
  waiting = null;
  if (next) announce(next.text, next.atOnce);
}
