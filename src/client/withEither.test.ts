import { expect, test } from 'vitest';
import { withEither } from './withEither.ts';

const untilAborted = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => {
  if (signal.aborted) reject(signal.reason as Error);
  signal.addEventListener('abort', () => reject(signal.reason as Error));
});

test('either signal ends the job with its reason, before it begins too', async () => {
  const one = new AbortController(), other = new AbortController();
  const pending = withEither([one.signal, undefined, other.signal], untilAborted);
  other.abort(new Error('the other'));
  await expect(pending).rejects.toThrow('the other');
  await expect(withEither([other.signal], untilAborted)).rejects.toThrow('the other');
});

test('what the job gives is given, and a later abort reaches nobody', async () => {
  const one = new AbortController();
  let seen: AbortSignal | undefined;
  expect(await withEither([one.signal], (signal) => { seen = signal; return Promise.resolve(7); })).toBe(7);
  one.abort();
  expect(seen?.aborted).toBe(false);
});
