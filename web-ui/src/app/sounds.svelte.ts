import { groupOf } from '../model/list';
import { feedState } from './feed.svelte';
import { mutedState } from './muted.svelte';
import { preferenceState } from './preferences.svelte';
import { worldState } from './world.svelte';

export type Sound = 'offer' | 'message';

/** Pitch in hertz and when each note begins, in seconds. */
const notes: Record<Sound, readonly [number, number][]> = {
  offer: [
    [523, 0],
    [659, 0.22],
  ],
  message: [[587, 0]],
};
const OFFER_EVERY = 6000;

let context: AudioContext | null = null;
let mute = $state(true);
let holdsLock = false;

// Browsers allow no sound before the first click or key.
for (const first of ['pointerdown', 'keydown']) addEventListener(first, begin, { once: true, passive: true });

function begin(): void {
  context ??= new AudioContext();
  mute = false;
}

// The tab that holds the lock sounds; when it closes the next one gets it.
if ('locks' in navigator)
  void navigator.locks.request('carrel.sound', () => {
    holdsLock = true;
    return new Promise(() => undefined);
  });
else holdsLock = true;

/** True when no sound can be heard yet because nobody has clicked. */
export function isMute(): boolean {
  return mute;
}

/** Plays one of our sounds, unless it is switched off or another tab does. */
export function note(sound: Sound): void {
  const wanted = preferenceState.now;
  const on = sound === 'offer' ? wanted.soundOffer : wanted.soundMessage && !wanted.quiet;
  if (on && holdsLock) play(sound);
}

/** Plays it whatever the switches say, to let somebody hear it. */
export function play(sound: Sound): void {
  if (!context) return;
  void context.resume();
  for (const [pitch, begin] of notes[sound]) tone(context, pitch, context.currentTime + begin);
}

function tone(audio: AudioContext, pitch: number, at: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const loud = 0.25 * (preferenceState.now.volume / 100) ** 2;
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loud, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.65);
}

/** Sounds every few seconds while somebody waits, for those who are available. */
export function watchOffers(): () => void {
  const timer = setInterval(() => {
    const world = worldState.now;
    if (!feedState.live || world.operators.get(world.me)?.presence !== 'AVAILABLE') return;
    const offered = [...world.conversations.values()].some(
      (one) => groupOf(one, world.me) === 'waiting' && !mutedState.has(one.id),
    );
    if (offered) note('offer');
  }, OFFER_EVERY);
  return () => clearInterval(timer);
}
