import type { BatchProgress } from '../../../contracts/sentimentBatch.ts';

/** Milliseconds over which speed is taken: the last few seconds tell better than the whole. */
const windowMs = 5000;

/** Follows a run and tells its speed and the seconds left, by bytes; null in its first half second. */
export function pace(now: () => number): (progress: BatchProgress) => { readonly rowsPerSecond: number; readonly secondsLeft: number } | null {
  const seen: { readonly at: number; readonly rows: number; readonly bytes: number }[] = [];
  return ({ rows, readBytes, totalBytes }) => {
    const at = now();
    seen.push({ at, rows, bytes: readBytes });
    while (seen.length > 2 && at - (seen[0]?.at ?? at) > windowMs) seen.shift();
    const first = seen[0];
    if (!first || at - first.at < 500) return null;
    const seconds = (at - first.at) / 1000, bytesPerSecond = (readBytes - first.bytes) / seconds;
    return { rowsPerSecond: (rows - first.rows) / seconds, secondsLeft: bytesPerSecond > 0 ? (totalBytes - readBytes) / bytesPerSecond : Infinity };
  };
}
