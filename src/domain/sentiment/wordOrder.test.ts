import { describe, expect, test } from 'vitest';
import { createModel } from './createModel.ts';
import { generatedModelParts } from './reading/generatedModel.fixture.ts';
import { tokenHash } from './ngrams.ts';
import { isShortText, mostOrderWords } from './wordOrder.ts';
import { tokenise } from './tokenise.ts';

const words = ['not', 'good', 'but', 'film', 'the', 'was'], known = [...words, 'acting', 'plot'].map(tokenHash), model = createModel(generatedModelParts({ hashes: known, rows: 200, orderWords: words }));
const logit = (text: string, bag = 0.4) => model.settle(model.read(text), bag);

test('the order of the words counts', () => {
  expect(logit('not good but the film was good')).not.toBeCloseTo(logit('good but the film was not good'), 4);
  expect(logit('the acting was good')).not.toBeCloseTo(logit('the plot was good'), 4);
});

test('a text is read so up to thirty words, however many marks there are, and not beyond', () => {
  const of = (n: number) => 'film '.repeat(n);
  expect([isShortText(tokenise(of(mostOrderWords))), isShortText(tokenise(of(mostOrderWords + 1))), isShortText([])]).toEqual([true, false, false]);
  expect(isShortText(tokenise(`${of(10)}${'( '.repeat(70)}`))).toBe(false);
  expect(logit(of(mostOrderWords), 0.4)).not.toBe(0.4);
  expect(logit(of(mostOrderWords + 1), 0.4)).toBe(0.4);
});

describe('reasons', () => {
  test('add up to the logit but for a little, before that is shared out', () => {
    for (const text of ['not good', 'the film was not good but the plot was', 'xyzzy', '!', 'good '.repeat(30), 'the acting was good, the plot was not, but the film was not, not, not good.']) {
      const { logit: whole, nothing, tokens, share } = model.orderOf(model.read(text))!.reasons(0.9, -0.2);
      expect(Math.abs(nothing + tokens.reduce((sum, x) => sum + x, 0) + share * 1.1 - whole), text).toBeLessThan(0.1);
      expect(whole).toBe(logit(text, 0.9));
    }
  });
});
