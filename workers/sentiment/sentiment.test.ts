import { describe, expect, test } from 'vitest';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { decodeModel, encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { judgeAll } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { modelNames } from '../../src/domain/sentiment/model.ts';
import { generatedModelParts } from '../../src/domain/sentiment/reading/generatedModel.fixture.ts';
import { runHead } from '../../src/domain/sentiment/runHead.ts';
import { smallModelParts } from '../../src/domain/sentiment/smallModel.fixture.ts';
import { siteUrl, smallFiles, smallReader } from './smallReader.fixture.ts';

const good = 'This is a wonderful story, and the acting is great fun.', bad = 'The plot is awful and it was dull, boring and bad.', spanish = 'La película es muy aburrida y no me gusta nada el final.';

describe('a reading', () => {
  test.each(modelNames)('by %s is what the model’s parts give, with reasons that add up', async (name) => {
    const { api, open } = smallReader();
    await open();
    const bytes = smallFiles[modelNames.indexOf(name)]![1], model = createModel(decodeModel(bytes.slice().buffer));
    for (const text of [good, bad, 'Not bad at all!', spanish, '', 'a'.repeat(300)]) {
      const pools = new Float32Array(model.inputSize), reading = await api.read(text, name);
      model.pool(model.read(text), pools, 0);
      expect(reading.logit).toBeCloseTo(runHead(model.head, pools, 1)[0]!, 5);
      expect(reading.words.reduce((sum, { weight }) => sum + weight, reading.bias)).toBeCloseTo(reading.logit, 4);
      expect(reading.tookMs).toBeGreaterThanOrEqual(0);
    }
  });

  test('says the mood, or that it cannot tell and why', async () => {
    const { api, open } = smallReader();
    await open();
    expect((await api.read(good, 'butaca')).verdict).toMatchObject({ kind: 'verdict', label: 'positive' });
    expect((await api.read(bad, 'butaca')).verdict).toMatchObject({ kind: 'verdict', label: 'negative' });
    expect((await api.read(spanish, 'butaca')).verdict).toMatchObject({ kind: 'cannotTell', why: 'otherLanguage' });
    expect((await api.read('', 'butaca')).verdict).toMatchObject({ kind: 'cannotTell', why: 'empty' });
    const noise = await api.read('xkcd qwzx '.repeat(100_000), 'butaca');
    expect(noise.verdict.kind).toBe('cannotTell');
    expect(noise.sentences.every(({ end }) => end <= 60_000)).toBe(true);
  });
});

describe('verdicts', () => {
  test('are those of each text alone, in order', async () => {
    const { api, open } = smallReader();
    await open();
    const texts = Array.from({ length: 300 }, (_, at) => [good, bad, spanish, '', 'Not bad at all', `${good} ${bad}`][at % 6]!);
    const verdicts = await api.verdicts(texts, 'butaca');
    expect(verdicts).toHaveLength(300);
    for (const [at, verdict] of verdicts.slice(0, 6).entries()) {
      const alone = (await api.read(texts[at]!, 'butaca')).verdict;
      expect(verdict.kind).toBe(alone.kind);
      if (verdict.kind === 'verdict' && alone.kind === 'verdict') expect(verdict.probability).toBeCloseTo(alone.probability, 6);
      else expect(verdict).toEqual(alone);
    }
    expect(verdicts.slice(294)).toEqual(verdicts.slice(0, 6));
    expect(await api.verdicts([], 'butaca')).toEqual([]);
  });

  test('of short texts come from the order of their words, alone and among others, as in Node', async () => {
    const parts = generatedModelParts({ rows: smallModelParts().hashes.length, hashes: smallModelParts().hashes, orderWords: ['not', 'good', 'but', 'the', 'film'] }), bytes = encodeModel(parts), model = createModel(parts);
    const { api, open } = smallReader({}, [['sentiment/butaca', bytes], ...smallFiles.slice(1)]), texts = ['This film is not good', 'Good, but not the film, this is', `${good} `.repeat(5), bad];
    await open();
    const verdicts = await api.verdicts(texts, 'butaca'), here = judgeAll(model, texts);
    for (const [at, text] of texts.entries()) {
      const [one, other] = [verdicts[at], here[at]?.verdict];
      expect(one?.kind).toBe(other?.kind);
      if (one?.kind === 'verdict' && other?.kind === 'verdict') expect(one.probability).toBeCloseTo(other.probability, 6);
      expect((await api.read(text, 'butaca')).logit).toBeCloseTo(here[at]!.logit, 5);
    }
    expect(model.orderOf(model.read(texts[0]!))).not.toBeNull();
    expect(model.orderOf(model.read(texts[2]!))).toBeNull();
  });

  test('of more than 1,000 texts at once are refused; what runs in the worker may ask for any number', async () => {
    const { api, open } = smallReader();
    await open();
    await expect(api.verdicts(new Array<string>(1001).fill(good), 'butaca')).rejects.toThrow('at most 1000');
    expect(await api.score(new Array<string>(2500).fill(good), 'butaca')).toHaveLength(2500);
  });

  test('leave room for other messages while many are read', async () => {
    let breaths = 0;
    const { api, open } = smallReader({ breathe: async () => { breaths++; await new Promise((resolve) => setTimeout(resolve)); } });
    await open();
    let pings = 0;
    const timer = setInterval(() => void api.ping().then(() => pings++), 10);
    await api.score(new Array<string>(3000).fill(`${good} ${bad} `.repeat(10)), 'butaca');
    clearInterval(timer);
    expect(breaths).toBeGreaterThan(2);
    expect(pings).toBeGreaterThan(2);
  });
});

describe('questions that meet', () => {
  test('two models loaded at once, and readings between the parts of a long batch, get their own answers', async () => {
    const { api, open, requests } = smallReader();
    await open();
    const texts = Array.from({ length: 2500 }, (_, at) => [good, bad, spanish, ''][at % 4]!), batch = api.score(texts, 'butaca'), other = api.score(texts.slice(0, 1200), 'twoLayer');
    const between = Promise.all(Array.from({ length: 20 }, (_, at) => api.read([good, bad][at % 2]!, at % 3 === 0 ? 'threeLayer' : 'butaca')));
    const [many, others, readings] = await Promise.all([batch, other, between]);
    expect(requests).toHaveLength(3);
    const alone = smallReader();
    await alone.open();
    expect(many.slice(0, 4)).toEqual(await alone.api.verdicts(texts.slice(0, 4), 'butaca'));
    expect(many.slice(2496)).toEqual(many.slice(0, 4));
    expect(others.slice(0, 4)).toEqual(await alone.api.verdicts(texts.slice(0, 4), 'twoLayer'));
    for (const [at, { logit }] of readings.entries()) expect(logit).toBe((await alone.api.read([good, bad][at % 2]!, at % 3 === 0 ? 'threeLayer' : 'butaca')).logit);
  });

  test('one model that breaks off leaves the other and the next attempt alone', async () => {
    let isBroken = true;
    const { api, open, served } = smallReader({ fetch: (url: string) => (isBroken && url.includes('two-layer') ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response(served.get(url.slice(siteUrl.length))?.slice()))) });
    await open();
    const [ours, theirs] = await Promise.allSettled([api.verdicts([good], 'butaca'), api.verdicts([good], 'twoLayer')]);
    expect([ours.status, theirs.status]).toEqual(['fulfilled', 'rejected']);
    isBroken = false;
    expect((await api.verdicts([good], 'twoLayer'))[0]?.kind).toBe('verdict');
  });
});

describe('files', () => {
  test('are fetched when a model is asked for, once each', async () => {
    const { api, open, requests } = smallReader();
    await open();
    await open();
    expect(requests).toEqual([]);
    await Promise.all([api.read(good, 'butaca'), api.verdicts([good], 'butaca'), api.load('butaca')]);
    expect(requests.map((path) => path.replace(/\.[0-9a-f]+\.bin/, ''))).toEqual(['models/sentiment-butaca']);
    const sizes = new Map(smallFiles.map(([name, { length }]) => [name, length]));
    expect(await api.load('twoLayer')).toEqual({ engine: 'cpu', renderer: null, modelBytes: sizes.get('sentiment/butaca')! + sizes.get('sentiment/two-layer')! });
    expect(requests).toHaveLength(2);
  });

  test('come with the manifest when none is handed in, and the card too', async () => {
    const { api, requests } = smallReader(), told: number[] = [];
    await api.open(siteUrl, undefined, ({ loadedBytes }) => told.push(loadedBytes));
    expect(await api.card()).toEqual({ about: 'a card of the tests' });
    expect(requests[0]).toBe('manifest.json');
    expect(told.length).toBeGreaterThan(0);
  });

  test('that the manifest does not name are named, and the next call may find them', async () => {
    const { api, open } = smallReader({}, smallFiles.slice(0, 1));
    await expect(api.read(good, 'butaca')).rejects.toThrow('open was not called');
    await open();
    await expect(api.read(good, 'threeLayer')).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('no entry sentiment/three-layer') as unknown });
    await expect(api.card()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('sentiment/card') as unknown });
    await expect(api.read(good, 'other' as never)).rejects.toMatchObject({ name: 'RangeError' });
    expect((await api.read(good, 'butaca')).verdict.kind).toBe('verdict');
  });

  test('damaged on this device are fetched again; damaged at their source they are named', async () => {
    const first = smallReader();
    await first.open();
    await first.api.load('butaca');
    const again = smallReader();
    for (const [url] of first.caches.stored) again.caches.stored.set(url, new Uint8Array(9));
    await again.open();
    expect((await again.api.read(good, 'butaca')).verdict.kind).toBe('verdict');
    const broken = smallReader(), [path] = [...broken.served.keys()];
    broken.served.set(path!, broken.served.get(path!)!.map((byte) => byte ^ 1));
    await broken.open();
    await expect(broken.api.load('butaca')).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining(path!) as unknown });
  });

  test('of something else under a model’s name are refused', async () => {
    for (const bytes of [new TextEncoder().encode('no model'), encodeModel({ ...smallModelParts(), name: 'twoLayer' })]) {
      const { api, open } = smallReader({}, [['sentiment/butaca', bytes]]);
      await open();
      await expect(api.load('butaca')).rejects.toMatchObject({ name: 'ArtefactError' });
    }
  });
});
