/** The dialogs that lie over the page; each is loaded when it is first asked for. */
export type Layer = 'start' | 'join' | 'keys' | 'palette' | 'computer';

let open = $state<Layer | null>(null);

export const layerState = {
  get open(): Layer | null {
    return open;
  },
};

export function show(layer: Layer | null): void {
  open = layer;
}
