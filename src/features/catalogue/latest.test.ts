import { expect, test } from 'vitest';
import { Latest } from './latest.svelte.ts';

const settled = async (): Promise<void> => { for (let i = 0; i < 6; i++) await Promise.resolve(); };

test('the newest question wins although an earlier one is answered later', async () => {
  const latest = new Latest<string>();
  const answers: ((value: string) => void)[] = [];
  const signals: AbortSignal[] = [];
  const job = (signal: AbortSignal): Promise<string> => { signals.push(signal); return new Promise((resolve) => { answers.push(resolve); }); };
  latest.ask(job);
  await settled();
  latest.ask(job);
  await settled();
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
  answers[1]?.('new');
  answers[0]?.('old');
  await settled();
  expect(latest.value).toBe('new');
  expect(latest.busy).toBe(false);
});

test('a failure shows, keeps the last answer, and goes with the next question', async () => {
  const latest = new Latest<number>();
  latest.ask(() => Promise.resolve(1));
  await settled();
  latest.ask(() => { throw new Error('no network'); });
  await settled();
  expect((latest.error as Error).message).toBe('no network');
  expect(latest.value).toBe(1);
  latest.ask(() => Promise.resolve(2));
  expect(latest.error).toBeNull();
  await settled();
  expect(latest.value).toBe(2);
});

test('a stopped question changes nothing, a cleared one forgets the answer', async () => {
  const latest = new Latest<number>();
  latest.ask(() => Promise.resolve(1));
  latest.stop();
  await settled();
  expect(latest.value).toBeUndefined();
  latest.ask(() => Promise.resolve(3));
  await settled();
  latest.clear();
  expect([latest.value, latest.error, latest.busy]).toEqual([undefined, null, false]);
});
