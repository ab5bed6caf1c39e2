/** The glyphs of the networks on a 16 by 16 grid; a network is never told by its colour alone. */
export const networks = {
  xmpp: 'M3 3.5 7 8l-4 4.5M13 3.5 9 8l4 4.5',
  irc: 'M6.3 2.8 4.9 13.2M11.1 2.8 9.7 13.2M3 6h10.2M2.8 10H13',
  matrix: 'M5 2.8H2.8v10.4H5M11 2.8h2.2v10.4H11M5.8 8h.01M8 8h.01M10.2 8h.01',
  web: 'M2.5 4.3c0-.8.6-1.3 1.3-1.3h8.4c.7 0 1.3.6 1.3 1.3v5.4c0 .8-.6 1.3-1.3 1.3H8l-3 2.6V11H3.8c-.7 0-1.3-.6-1.3-1.3V4.3ZM2.5 6h11',
  loopback: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.6v3h-3',
} as const;

export type NetworkName = keyof typeof networks;
