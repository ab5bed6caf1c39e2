/** What somebody chose on this computer; the same in all its tabs. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  soundOffer: boolean;
  soundMessage: boolean;
  /** 0 to 100 */
  volume: number;
  /** Mutes all but the offer. */
  quiet: boolean;
  notify: boolean;
  letterKeys: boolean;
  enterSends: boolean;
}

const KEY = 'carrel.preferences';
const standard: Preferences = {
  theme: 'system',
  soundOffer: true,
  soundMessage: true,
  volume: 60,
  quiet: false,
  notify: true,
  letterKeys: true,
  enterSends: true,
};

function load(): Preferences {
  try {
    return { ...standard, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return standard;
  }
}

let preferences = $state.raw(load());
show();

addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  preferences = load();
  show();
});

function show(): void {
  const query = new URLSearchParams(location.search).get('theme');
  const theme = query ?? preferences.theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

export const preferenceState = {
  get now(): Preferences {
    return preferences;
  },
};

export function prefer(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  show();
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still obeys until the page is closed.
  }
}
