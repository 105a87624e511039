import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { engineReason, engineText } from './engineText.ts';

beforeAll(() => ensureMessages('similar'));

test('a graphics card is named, the processor is not', () => {
  expect(engineText({ choice: 'auto', kind: 'webgl', renderer: 'Some GPU', because: null })).toBe('webgl · Some GPU');
  expect(engineText({ choice: 'auto', kind: 'cpu', renderer: 'SwiftShader', because: 'software' })).toBe('cpu');
});

test('why it is this engine is said in words', () => {
  expect(engineReason({ choice: 'auto', kind: 'cpu', renderer: 'SwiftShader', because: 'software' })).toBe('WebGL here is software (SwiftShader), and the processor alone is faster.');
  expect(engineReason({ choice: 'webgl', kind: 'cpu', renderer: null, because: 'missing' })).toMatch(/missing/);
  expect(engineReason({ choice: 'auto', kind: 'webgl', renderer: 'Some GPU', because: null })).toMatch(/graphics card is at hand/);
  expect(engineReason({ choice: 'cpu', kind: 'cpu', renderer: null, because: null })).toBe('As chosen.');
});
