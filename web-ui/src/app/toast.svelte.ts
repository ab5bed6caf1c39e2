import type { IconName } from '../parts/icons';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly icon: IconName;
  readonly undo: (() => void) | null;
}

const SHOWN = 6000;
let toasts = $state.raw<readonly Toast[]>([]);
let nextId = 0;

export const toastState = {
  get all(): readonly Toast[] {
    return toasts;
  },
};

/** Shows something that went well for 6 s; troubles stand beside the thing they concern, never here. */
export function toast(text: string, icon: IconName, undo: (() => void) | null = null): void {
  const id = nextId++;
  toasts = [...toasts.slice(-2), { id, text, icon, undo }];
  setTimeout(() => dismiss(id), SHOWN);
}

export function dismiss(id: number): void {
  toasts = toasts.filter((one) => one.id !== id);
}
