/** Passes on the newest value at most once a frame: pointers report more often than a screen is drawn. */
export function onceAFrame<T>(receive: (value: T) => void): { send(value: T): void; /** Passes on what waits, now. */ flush(): void; cancel(): void } {
  let frame = 0, waiting: { readonly value: T } | null = null;
  const flush = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const newest = waiting;
    waiting = null;
    if (newest) receive(newest.value);
  };
  return {
    send(value) {
      waiting = { value };
      frame ||= requestAnimationFrame(flush);
    },
    flush,
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
      waiting = null;
    },
  };
}
