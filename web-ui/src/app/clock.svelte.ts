let now = $state(Date.now());

// One tick a second for every clock on the page, so that they move together.
setInterval(() => (now = Date.now()), 1000);

/** The time now, to the second; reading it in a component follows it. */
export function nowTicking(): number {
  return now;
}
