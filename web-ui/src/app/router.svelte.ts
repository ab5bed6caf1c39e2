/** Where we are: the path under the base address, without slashes at the ends, and the query. */
export interface Place {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

function here(): Place {
  const base = new URL(document.baseURI).pathname;
  const rest = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : '';
  return { path: rest.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(location.search) };
}

let place = $state.raw<Place>(here());

addEventListener('popstate', () => (place = here()));

/** The place as it is now; reading it in a component follows it. */
export function current(): Place {
  return place;
}

/** The full address of a path such as `settings/accounts`; the pseudo-locale and the like stay in the query. */
export function href(path: string): string {
  const to = new URL(path, document.baseURI);
  const locale = new URLSearchParams(location.search).get('locale');
  if (locale) to.searchParams.set('locale', locale);
  return to.pathname + to.search;
}

/** Goes to a path of ours without loading the page again. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  const to = href(path);
  if (how === 'push' && to !== location.pathname + location.search) history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  place = here();
}

/** Turns plain clicks on our own links into `go`; new tabs, downloads and foreign links stay the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  const base = new URL(document.baseURI).pathname;
  if (!link.pathname.startsWith(base) || link.pathname.startsWith(`${base}api/`)) return;
  event.preventDefault();
  go(link.pathname.slice(base.length) + link.search);
}
