/** So long a finger rests to ask what can be done. */
const REST = 500;
/** A finger trembles by so many pixels. */
const STILL = 10;

/** Listens on one element. */
export type On = <K extends keyof HTMLElementEventMap>(type: K, heard: (event: HTMLElementEventMap[K]) => void) => void;

/** Tells of a finger that rests; what it answers ends the waiting. */
export function onRest(on: On, rested: (event: PointerEvent) => void): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  const tired = () => clearTimeout(resting);
  on('pointerdown', (event) => {
    tired();
    from = event;
    if (event.pointerType === 'touch') resting = setTimeout(() => rested(event), REST);
  });
  on('pointermove', (event) => {
    if (Math.hypot(event.x - from.x, event.y - from.y) > STILL) tired();
  });
  for (const end of ['pointerup', 'pointercancel', 'scroll'] as const) on(end, tired);
  return tired;
}
