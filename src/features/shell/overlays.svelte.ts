/** What may lie over the screen, one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'settings';

let open: Overlay | null = $state(null);

export function overlay(): Overlay | null {
  return open;
}

/** Opens an overlay in place of any other; null closes. */
export function showOverlay(next: Overlay | null): void {
  open = next;
}
