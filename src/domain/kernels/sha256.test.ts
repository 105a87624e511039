import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { sha256 } from './sha256.ts';

test('agrees with the native hash at every length round the block borders and on long inputs', () => {
  const random = seededRandom(2024);
  for (const length of [...Array.from({ length: 200 }, (_, i) => i), 4096, 100_003]) {
    const bytes = Uint8Array.from({ length }, () => random() * 256);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
