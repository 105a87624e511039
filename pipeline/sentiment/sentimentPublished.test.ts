import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/contracts/manifest.ts';
import { modelArtefacts, sentimentCardArtefact } from '../../src/contracts/sentiment.ts';
import { sentimentCardVersion, type CardModel, type SentimentCard } from '../../src/contracts/sentimentCard.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { doubtOf } from '../../src/domain/sentiment/doubt.ts';
import { predictAll } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { modelNames, type ModelName, type ModelParts } from '../../src/domain/sentiment/model.ts';
import { decodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { negationSuite } from '../../src/domain/sentiment/suites/negation.ts';
import { plainSuite } from '../../src/domain/sentiment/suites/plain.ts';
import { unreadableSuite } from '../../src/domain/sentiment/suites/unreadable.ts';

const { artefacts } = JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest;
const listed = (name: string) => artefacts.find((artefact) => artefact.name === name);
const isPublished = listed(sentimentCardArtefact) !== undefined;

const bytesOf = (name: string): Buffer => readFileSync(join('public', listed(name)?.path ?? `no ${name}`));
const partsOf = (name: ModelName): ModelParts => {
  const bytes = bytesOf(modelArtefacts[name]);
  return decodeModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
};

describe.skipIf(!isPublished)(`the published review readers${isPublished ? '' : ' (skipped: none is published)'}`, () => {
  const card = isPublished ? (JSON.parse(bytesOf(sentimentCardArtefact).toString('utf8')) as SentimentCard) : null;
  const models = (): readonly CardModel[] => card?.models ?? [];
  const [ours] = models();

  test('the card is of the version that the page reads and fits a first look: 60 kB packed', () => {
    expect(card?.schemaVersion).toBe(sentimentCardVersion);
    expect(gzipSync(bytesOf(sentimentCardArtefact)).length).toBeLessThan(60_000);
  });

  test('all three models are there, ours first, and the card has their bytes and hashes', () => {
    expect(models().map(({ name }) => name)).toEqual(modelNames);
    for (const { name, file } of models()) {
      const bytes = bytesOf(modelArtefacts[name]);
      expect(file, name).toEqual({ path: listed(modelArtefacts[name])?.path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
  });

  test('ours takes at most 6 MB, each classic one 1.5 MB', () => {
    for (const { name, file } of models()) expect(file.bytes, name).toBeLessThanOrEqual(name === 'butaca' ? 6e6 : 1.5e6);
  });

  test('our head has three hidden layers with dropout, the classic ones two and three', () => {
    const hidden = (name: ModelName) => { const { layers, entry } = partsOf(name).head; return layers.length - 1 + (entry ? 1 : 0); };
    expect(modelNames.map(hidden)).toEqual([3, 2, 3]);
    expect(partsOf('butaca').head.dropout?.some((rate) => rate > 0)).toBe(true);
  });

  test('the released file stays as good as it was: accuracy, calibration, turned phrases, doubt', () => {
    expect(ours?.test.n).toBe(25_000);
    // Two of these stand below what is aimed at, 0.93 and 0.9: the README says by how much.
    expect(ours?.test.accuracy.value).toBeGreaterThanOrEqual(0.926);
    expect(ours?.test.ece).toBeLessThanOrEqual(0.015);
    expect(ours?.negation.accuracy.value).toBeGreaterThanOrEqual(0.87);
    expect(ours?.plain.accuracy.value).toBeGreaterThanOrEqual(0.976);
    expect(ours?.unreadable.doubted.value).toBeGreaterThanOrEqual(0.95);
    expect(ours?.doubted.value).toBeLessThanOrEqual(0.01);
    expect(card?.robustness.accuracy.value).toBeGreaterThanOrEqual(0.81);
  });

  test('the suites give what the card says, from the file itself', () => {
    for (const { name, negation, plain, unreadable } of models()) {
      const model = createModel(partsOf(name)), isDoubted = (text: string) => doubtOf(text, model.read(text)).why !== null;
      const right = (cases: readonly { readonly text: string; readonly label: number }[]) => [...predictAll(model, cases.map(({ text }) => text))].filter((p, at) => Number(p >= 0.5) === cases[at]?.label).length / cases.length;
      expect(right(negationSuite), name).toBeCloseTo(negation.accuracy.value, 9);
      expect(right(plainSuite), name).toBeCloseTo(plain.accuracy.value, 9);
      expect(unreadableSuite.filter(({ text }) => isDoubted(text)).length / unreadableSuite.length, name).toBeCloseTo(unreadable.doubted.value, 9);
    }
  });

  test('figures of the card agree with each other', () => {
    for (const { name, test: { n, accuracy, confusion, bins }, histogram, roc } of models()) {
      expect(confusion.truePositive + confusion.trueNegative, name).toBe(Math.round(accuracy.value * n));
      expect(bins.reduce((sum, { count }) => sum + count, 0), name).toBe(n);
      expect(histogram.reduce((sum, { negative, positive }) => sum + negative + positive, 0), name).toBe(n);
      expect(roc.at(-1), name).toEqual({ falsePositive: 1, truePositive: 1 });
    }
    expect(card?.grid.length).toBeGreaterThanOrEqual(24);
    expect(card?.robustness.frontier.filter(({ chosen }) => chosen).length).toBe(1);
    const { perClass, samples, lengths } = card?.exploration ?? { perClass: { negative: 0, positive: 0 }, samples: -1, lengths: [] };
    expect(perClass.negative + perClass.positive).toBe(samples);
    expect(lengths.reduce((sum, { negative, positive }) => sum + negative + positive, 0)).toBe(samples);
  });

  test('n-grams that are shown have at most three words and stand in at least 20 reviews; mistakes are told by id alone', () => {
    const { frequent = [], telling } = card?.exploration ?? {};
    for (const { ngram, negative, positive } of [...frequent, ...(telling?.negative ?? []), ...(telling?.positive ?? [])]) {
      expect(ngram.split(' ').length, ngram).toBeLessThanOrEqual(3);
      expect(negative + positive, ngram).toBeGreaterThanOrEqual(20);
    }
    for (const { worst } of models()) for (const mistake of worst) {
      expect(Object.keys(mistake).sort()).toEqual(['id', 'probability', 'stars']);
      expect(mistake.id).toMatch(/^test\/(?:neg|pos)\/\d+_\d+$/);
    }
  });

  test('no string of the card is longer than a sentence of ours', () => {
    const longest = Math.max(...[...JSON.stringify(card).matchAll(/"([^"]*)"/g)].map(([, text]) => (text ?? '').length));
    expect(longest).toBeLessThan(1000);
  });
});

test('what is listed of sentiment is there', () => {
  for (const { name, path } of artefacts.filter((artefact) => artefact.name.startsWith('sentiment/'))) expect(existsSync(join('public', path)), name).toBe(true);
});
