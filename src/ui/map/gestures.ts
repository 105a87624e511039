export interface GestureActions {
  /** Pixels right and down. */
  pan(right: number, down: number): void;
  /** About a place of the element, in pixels from its upper left corner. */
  zoom(factor: number, left: number, top: number): void;
  hover(left: number, top: number): void;
  leave(): void;
  /** Pressed and released without moving. @param elsewhere  with the key that opens a new tab */
  press(left: number, top: number, kind: string, elsewhere: boolean): void;
  drag(is: boolean): void;
}

export interface Gestures {
  readonly onpointerdown: (event: PointerEvent) => void;
  readonly onpointermove: (event: PointerEvent) => void;
  readonly onpointerup: (event: PointerEvent) => void;
  readonly onpointercancel: (event: PointerEvent) => void;
  readonly onpointerleave: (event: PointerEvent) => void;
}

/** Less than this between press and release is no drag, in pixels. */
const stillPx = 5;

/** Handlers that tell dragging, pinching, pressing and hovering apart, for an element with `touch-action`. */
export function createGestures(actions: GestureActions): Gestures {
  const fingers = new Map<number, { x: number; y: number }>();
  let start: { readonly x: number; readonly y: number } | null = null;
  let isDrag = false;

  const placeOf = (event: PointerEvent): { left: number; top: number } => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return { left: event.clientX - box.left, top: event.clientY - box.top };
  };
  function release(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    if (fingers.size > 0) return;
    start = null;
    isDrag = false;
    actions.drag(false);
  }

  return {
    onpointerdown(event) {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      start ??= { x: event.clientX, y: event.clientY };
      if (fingers.size > 1) isDrag = true; // two fingers press nothing
      (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
    },
    onpointermove(event) {
      const { left, top } = placeOf(event);
      const before = fingers.get(event.pointerId);
      if (!before) {
        if (event.pointerType === 'mouse') actions.hover(left, top);
        return;
      }
      const now = { x: event.clientX, y: event.clientY };
      const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      fingers.set(event.pointerId, now);
      if (start && Math.hypot(now.x - start.x, now.y - start.y) > stillPx && !isDrag) {
        isDrag = true;
        actions.leave();
        actions.drag(true);
      }
      const other = others[0];
      if (other) {
        const was = Math.hypot(before.x - other.x, before.y - other.y), is = Math.hypot(now.x - other.x, now.y - other.y);
        const box = (event.currentTarget as Element).getBoundingClientRect();
        actions.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
        if (was > 0) actions.zoom(is / was, (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
      } else if (isDrag) actions.pan(now.x - before.x, now.y - before.y);
    },
    onpointerup(event) {
      if (!fingers.has(event.pointerId)) return;
      const isPress = !isDrag && fingers.size === 1;
      const { left, top } = placeOf(event);
      release(event);
      if (isPress) actions.press(left, top, event.pointerType, event.ctrlKey || event.metaKey);
    },
    onpointercancel: release,
    onpointerleave(event) {
      if (!fingers.has(event.pointerId)) actions.leave();
    },
  };
}
