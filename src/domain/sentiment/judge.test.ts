import { expect, test } from 'vitest';
import { judge, probabilityOf } from './judge.ts';
import { runHead } from './runHead.ts';
import { smallModel } from './smallModel.fixture.ts';

const model = smallModel();
function judged(text: string) {
  const read = model.read(text), pools = new Float32Array(model.inputSize);
  model.pool(read, pools, 0);
  return judge(model, text, read, runHead(model.head, pools, 1)[0]!);
}

test('a probability is the calibrated logit', () => {
  expect(probabilityOf({ scale: 1, offset: 0 }, 0)).toBe(0.5);
  expect(probabilityOf({ scale: 2, offset: -1 }, 1.5)).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  expect([probabilityOf({ scale: 1, offset: 0 }, 1e9), probabilityOf({ scale: 1, offset: 0 }, -1e9)]).toEqual([1, 0]);
});

test('a text gets a label, its probability and its logit', () => {
  const good = judged('This is a wonderful story and the acting is great.'), bad = judged('The plot is dull, the acting was awful and it is boring.');
  expect(good).toMatchObject({ kind: 'verdict', label: 'positive' });
  expect(bad).toMatchObject({ kind: 'verdict', label: 'negative' });
  if (good.kind !== 'verdict' || bad.kind !== 'verdict') throw new Error('no verdict');
  expect(good.probability).toBe(probabilityOf(model.calibration, good.logit));
  expect(good.probability).toBeGreaterThan(0.5);
  expect(bad.probability).toBeLessThan(0.5);
});

test('a text that cannot be judged says why and how much of it is known', () => {
  expect(judged('')).toEqual({ kind: 'cannotTell', why: 'empty', knownShare: 0 });
  expect(judged('La película es muy aburrida y el final es malo')).toMatchObject({ kind: 'cannotTell', why: 'otherLanguage' });
  expect(judged('blorf good wexing snarl plonkish gruntle')).toEqual({ kind: 'cannotTell', why: 'fewKnownWords', knownShare: 1 / 6 });
});
