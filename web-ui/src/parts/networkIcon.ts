import { networks, type NetworkName } from './networks';

/** The glyph for what an adapter calls its icon; a network we have no drawing for gets the window of the web. */
export function networkIcon(icon: string): NetworkName {
  if (icon in networks) return icon as NetworkName;
  return icon === 'practice' ? 'loopback' : 'web';
}
