import { expect, test } from 'vitest';
import { namesAfter } from './namesAfter.ts';

test('a dropped column goes and a renamed one keeps its place', () => {
  expect(namesAfter(['a', 'b', 'c'], [{ do: 'drop', column: 'a' }, { do: 'rename', column: 'c', to: 'd' }, { do: 'trim', column: 'b' }])).toEqual(['b', 'd']);
});

test('a step about a column that is not there, or a name that is taken, changes nothing', () => {
  expect(namesAfter(['a', 'b'], [{ do: 'drop', column: 'x' }, { do: 'rename', column: 'a', to: 'b' }])).toEqual(['a', 'b']);
});
