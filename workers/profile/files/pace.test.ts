import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('progress is told again, ten times a second, while nothing new is said', async () => {
  const told: string[] = [];
  let now = 0;
  const pace = new Pace({ now: () => now, breathe: () => Promise.resolve(), isOver: () => false, onProgress: (read, of) => told.push(`${now} ${read}/${of}`) });
  await pace.rest();
  await pace.rest(5, 10);
  for (now = 30; now <= 250; now += 30) await pace.rest();
  expect(told).toEqual(['0 5/10', '120 5/10', '240 5/10']);
});
