import { actions, step } from './actions';
import { layerState, show } from './layers.svelte';
import { nextPane } from './panes';
import { preferenceState } from './preferences.svelte';
import { sessionState } from './session.svelte';

/** After G the second key is waited for this long. */
const CHORD = 1500;
let chordUntil = 0;

/** The keyboard map. Single letters work only when no field has the focus and nobody turned them off. */
export function keyed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || sessionState.standing !== 'in') return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    show(layerState.open === 'palette' ? null : 'palette');
    return;
  }
  if (layerState.open) return;
  if (event.key === 'F6') {
    event.preventDefault();
    nextPane(event.shiftKey ? -1 : 1);
  } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1, true);
  } else if (!event.altKey && !event.ctrlKey && !event.metaKey && preferenceState.now.letterKeys && !inField(event)) {
    letter(event);
  }
}

function inField(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="menu"]') !== null
  );
}

function letter(event: KeyboardEvent): void {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const chord = Date.now() < chordUntil;
  chordUntil = 0;
  if (key === 'G' && !chord) {
    chordUntil = Date.now() + CHORD;
    return;
  }
  if (!chord && (key === 'J' || key === 'K')) {
    event.preventDefault();
    step(key === 'J' ? 1 : -1);
    return;
  }
  const wanted = chord ? `G ${key}` : key;
  const action = actions().find((one) => one.key === wanted);
  if (!action) return;
  event.preventDefault();
  action.run();
}
