/** Where F6 stops: the chosen row, the reply, the details, the rail. */
const stops = [
  '.list .row[tabindex="0"]',
  '#reply, .thread .log',
  '.details .details-scroll',
  '.rail .rail-item[aria-current]',
];
const frames = ['.list', '.thread', '.details', '.rail'];

/** Moves the focus to the next pane that stands on the page. */
export function nextPane(by: 1 | -1): void {
  const active = document.activeElement;
  const at = frames.findIndex((frame) => active?.closest(frame));
  for (let tried = 1; tried <= stops.length; tried++) {
    const next = ((((at < 0 ? (by > 0 ? -1 : 0) : at) + by * tried) % stops.length) + stops.length) % stops.length;
    const stop = document.querySelector<HTMLElement>(stops[next] ?? '');
    if (stop && stop.offsetParent !== null) return stop.focus();
  }
}
