/** Where F6 stops in each pane: the first of these that stands on the page. */
const panes: readonly { frame: string; stops: readonly string[] }[] = [
  { frame: '.list', stops: ['.list .row[tabindex="0"]', '.list .filter[aria-current]'] },
  { frame: '.thread', stops: ['#reply', '.thread .log'] },
  { frame: '.details', stops: ['.details .details-scroll'] },
  { frame: '.page', stops: ['.settings-nav [aria-current]'] },
  { frame: '.rail', stops: ['.rail .rail-item[aria-current]'] },
  { frame: '.tabbar', stops: ['.tabbar [aria-current]'] },
];

/** Moves the focus to the next pane that stands on the page. */
export function nextPane(by: 1 | -1): void {
  const active = document.activeElement;
  const here = panes.findIndex(({ frame }) => active?.closest(frame));
  const from = here < 0 && by < 0 ? 0 : here;
  for (let tried = 1; tried <= panes.length; tried++) {
    const stop = stopOf(panes.at((from + by * tried) % panes.length)?.stops ?? []);
    if (stop) return stop.focus();
  }
}

function stopOf(stops: readonly string[]): HTMLElement | undefined {
  return stops
    .map((stop) => document.querySelector<HTMLElement>(stop))
    .find((found): found is HTMLElement => found !== null && found.offsetParent !== null);
}
