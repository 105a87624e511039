import type { Job } from '../job.ts';

/** Does something with 0 … n − 1 a stretch [from, to) at a time. @param size  a stretch at most */
export function* inPieces(n: number, work: (from: number, to: number) => void, size = 1 << 18): Job<void> {
  for (let from = 0; from < n; from += size) {
    if (from > 0) yield;
    work(from, Math.min(n, from + size));
  }
}

/** Characters and texts that are worked on without a pause: 5–20 ms of the slowest readings. */
const charactersEach = 100_000;
const textsEach = 4096;

/** Does something with each of many texts; long ones fill a piece sooner. */
export function* eachText(texts: readonly string[], work: (text: string, at: number) => void): Job<void> {
  let characters = 0, count = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string;
    work(text, at);
    characters += text.length;
    if (++count < textsEach && characters < charactersEach) continue;
    characters = count = 0;
    yield;
  }
}
