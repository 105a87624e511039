import { expect, test } from 'vitest';
import { mirroredHeights } from './mirrored.ts';

test('both sides have one scale, and a single review is still seen', () => {
  expect(mirroredHeights([{ label: 'a', positive: 1, negative: 1000 }, { label: 'b', positive: 500, negative: 0 }])).toEqual([{ up: 0.008, down: 1 }, { up: 0.5, down: 0 }]);
  expect(mirroredHeights([{ label: 'a', positive: 0, negative: 0 }])).toEqual([{ up: 0, down: 0 }]);
});
