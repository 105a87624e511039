import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';

const named = (name: string, message = ''): Error => Object.assign(new Error(message), { name });

test.each([
  [named('OfflineError'), false, 'offline'],
  [named('OfflineError'), true, 'unreachable'],
  [named('StaleVersionError'), true, 'stale'],
  [named('ArtefactError', 'data/x.parquet: found 3 bytes'), true, 'data'],
  [named('WorkerDiedError'), true, 'engine'],
  [named('WorkerDiedError'), false, 'offline'],
  [new TypeError('Failed to fetch dynamically imported module: http://x/a.js'), true, 'stale'],
  [new TypeError('error loading dynamically imported module: http://x/a.js'), true, 'stale'],
  [new TypeError('Importing a module script failed.'), true, 'stale'],
  [new TypeError('Failed to fetch dynamically imported module: http://x/a.js'), false, 'offline'],
  [new RangeError('x'), true, 'unknown'],
  ['a bare text', true, 'unknown'],
])('%s (online: %s) is a failure of kind %s', (error, online, expected) => {
  expect(failureOf(error, online)).toBe(expected);
});
