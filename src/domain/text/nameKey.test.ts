import { expect, test } from 'vitest';
import { nameKey } from './nameKey.ts';

test('names compare folded, and those of punctuation alone as they stand', () => {
  expect(nameKey(' Amélie ')).toBe('amelie');
  expect(nameKey(' $ ')).toBe('$');
  expect(nameKey('   ')).toBe('');
});
