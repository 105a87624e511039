/** A piece may take some milliseconds itself: what comes between two breaths stays well under 50. */
const sliceMs = 14;

export interface Breathing {
  now(): number;
  /** Lets the page do everything else first. */
  breathe(): Promise<void>;
}
const inBrowser: Breathing = { now: () => performance.now(), breathe: () => new Promise((resolve) => setTimeout(resolve)) };

/** All pieces in order, made a few at a time so that the page stays alive. Rejects with the signal's reason. */
export async function inSlices(pieces: Iterable<string>, signal?: AbortSignal, { now, breathe }: Breathing = inBrowser): Promise<readonly string[]> {
  const gathered: string[] = [];
  let since = now();
  for (const piece of pieces) {
    gathered.push(piece);
    if (now() - since < sliceMs) continue;
    await breathe();
    signal?.throwIfAborted();
    since = now();
  }
  return gathered;
}
