import { mkdtempSync, readdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('a result is made once for a key, typed arrays and all, anew for another key, and anew when its file is damaged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'butaca-remember-'));
  let made = 0;
  const ask = (key: unknown) => remember(folder, 'step', key, () => ({ numbers: Float32Array.of(++made, 2) }));
  expect((await ask([1])).numbers).toEqual(Float32Array.of(1, 2));
  expect((await ask([1])).numbers).toEqual(Float32Array.of(1, 2));
  expect((await ask([2])).numbers).toEqual(Float32Array.of(2, 2));
  for (const file of readdirSync(folder)) truncateSync(join(folder, file), 5);
  expect((await ask([1])).numbers).toEqual(Float32Array.of(3, 2));
  expect(readdirSync(folder).some((file) => file.endsWith('.part'))).toBe(false);
});
