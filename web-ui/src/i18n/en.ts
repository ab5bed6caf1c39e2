/** The inbox's words. One and many are written `{n|# message|# messages}`; `{name}` is put in as it is. */
export const en = {
  'app.name': 'Carrel',
  'away.title': 'Carrel does not answer',
  'away.words': 'It may be starting. This page tries again by itself every few seconds.',
  'banner.try': 'Try now',
  'dialog.close': 'Close',
  'nav.home': 'Carrel, to the inbox',
  'nav.inbox': 'Inbox',
  'nav.label': 'Carrel',
  'nav.phone': 'Carrel, phone',
  'nav.settings': 'Settings',
  'presence.AVAILABLE': 'available',
  'presence.AWAY': 'away',
  'presence.BUSY': 'busy',
  'presence.OFFLINE': 'offline',
  'presence.UNKNOWN': 'not known',
} as const;
