import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createModel } from '../src/domain/sentiment/createModel.ts';
import { doubtOf } from '../src/domain/sentiment/doubt.ts';
import { measure } from '../src/domain/sentiment/evaluation/measure.ts';
import { predictAll } from '../src/domain/sentiment/evaluation/predictAll.ts';
import { slices } from '../src/domain/sentiment/evaluation/slices.ts';
import { encodeModel } from '../src/domain/sentiment/modelFile.ts';
import { smallModelParts } from '../src/domain/sentiment/smallModel.fixture.ts';
import type { Evaluation } from './sentimentEvaluate.ts';
import { sentimentMain } from './sentimentMain.ts';
import type { Prediction } from './sentimentPredict.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

/** A small published model in a folder of its own, and another that is not what its manifest says. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'butaca-sentiment-'));
  const bytes = encodeModel(smallModelParts()), sha256 = createHash('sha256').update(bytes).digest('hex');
  const artefact = { name: 'sentiment/butaca', path: 'butaca.bin', bytes: bytes.length, sha256, schemaVersion: 1, needed: 'later' };
  await writeFile(at('butaca.bin'), bytes);
  await writeFile(at('manifest.json'), JSON.stringify({ schemaVersion: 1, artefacts: [artefact, { ...artefact, name: 'sentiment/two-layer', path: 'damaged.bin' }] }));
  const damaged = bytes.slice();
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  await writeFile(at('damaged.bin'), damaged);
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(at(name), content);
  return at(name);
}
async function run(...argv: string[]) {
  const out: string[] = [], err: string[] = [];
  const code = await sentimentMain([...argv, '--data', folder], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

const rows = [
  ['pos', 'This film was wonderful, and the acting is superb!'], ['neg', 'This movie was awful. The plot is boring and dull.'], ['pos', 'It was not bad at all, and it is fun'], ['neg', 'This was a waste, the worst film'],
  ['neg', 'The story was great fun'], ['pos', 'The film is very good'], ['neg', 'Una película aburrida que no me gustó nada'],
] as const;
const tsv = (header = 'Sentiment\tText') => [header, ...rows.map(([label, text]) => `${label}\t${text}`)].join('\n');
const labels = rows.map(([label]) => (label === 'pos' ? 1 : 0) as 0 | 1), texts = rows.map(([, text]) => text), model = createModel(smallModelParts());

describe('evaluate', () => {
  test('--json prints what the domain measures, doubted texts counted by their probability and told', async () => {
    const { code, out, err } = await run('evaluate', await file('reviews.tsv', tsv()), '--json');
    expect([code, out.length, err]).toEqual([0, 1, []]);
    const evaluation = JSON.parse(out[0] ?? '') as Evaluation, doubted = texts.filter((text) => doubtOf(text, model.read(text)).why !== null);
    expect(evaluation.measured).toEqual(JSON.parse(JSON.stringify(measure(labels, predictAll(model, texts)))));
    expect(doubted).toContain(texts[6]);
    expect(evaluation.abstained).toMatchObject({ value: doubted.length / rows.length });
    expect(evaluation.slices?.map(({ name }) => name)).toEqual(slices.map(({ name }) => name));
    expect(evaluation.model).toMatchObject({ name: 'butaca', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(evaluation.table).toMatchObject({ columns: { text: 'Text', label: 'Sentiment' }, withoutLabel: 0, withoutText: 0 });
  });

  test('the lines for people hold accuracy with interval, ECE, AUC, what was abstained from, and a row a slice', async () => {
    const { out } = await run('evaluate', await file('reviews.tsv', tsv())), { accuracy, auc } = measure(labels, predictAll(model, texts)), all = out.join('\n');
    expect(all).toContain(`accuracy   ${(100 * accuracy.value).toFixed(1)} %`);
    expect(all).toContain(`[${(100 * accuracy.low).toFixed(1)}, ${(100 * accuracy.high).toFixed(1)}]`);
    expect(all).toContain(auc?.toFixed(4));
    expect(all).toMatch(/ECE +\d/);
    expect(all).toMatch(/abstained +\d.*scored above by the probability underneath; without them/);
    expect(all).toMatch(/\nallCaps +7 /);
    expect(all).toMatch(/\nnegative +\d+ +\d+\npositive +\d+ +\d+/);
  });

  test('CSV, JSON lines and packed files say the same', async () => {
    const csv = ['text,label', ...rows.map(([label, text]) => `"${text}",${label === 'pos' ? 1 : 0}`)].join('\r\n'), jsonl = rows.map(([label, text]) => JSON.stringify({ review: text, sentiment: label === 'pos' ? 'positive' : 'negative' })).join('\n');
    const files = [await file('r.tsv', tsv()), await file('r.csv', csv), await file('r.jsonl', jsonl), await file('r.tsv.gz', gzipSync(tsv())), await file('other.tsv', tsv('label\ttext'))];
    const measured = [];
    for (const one of files) measured.push((JSON.parse((await run('evaluate', one, '--json', '--no-slices')).out[0] ?? '') as Evaluation).measured);
    for (const other of measured) expect(other).toEqual(measured[0]);
  });

  test('rows without a label or a text are left out and counted; a file of ratings needs no labels', async () => {
    const { out } = await run('evaluate', await file('gaps.csv', 'label,text\npos,A very good film\n,Great fun\nneg,\nneg,Awful and boring movie\n'), '--json');
    expect((JSON.parse(out[0] ?? '') as Evaluation).table).toMatchObject({ withoutLabel: 1, withoutText: 1 });
    const rated = JSON.parse((await run('evaluate', await file('stars.csv', 'stars,review\n5,A very good film it was\n1,Awful and boring movie\n3,The plot is fun but the acting awful\n'), '--json')).out[0] ?? '') as Evaluation;
    expect([rated.measured.n, rated.table.withoutLabel, rated.table.columns.label]).toEqual([2, 1, 'stars']);
  });

  test('one class alone has an accuracy and no AUC, and says so', async () => {
    const { code, out } = await run('evaluate', await file('one.csv', 'label,text\npos,A very good film\npos,Great fun and superb acting\n'));
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Only one class is there: no AUC.');
  });

  test('columns of other names can be named, by number too', async () => {
    const odd = await file('odd.csv', 'a,b,c\nx,pos,A very good film it was\ny,neg,Awful and boring movie it was\n');
    for (const [text, label] of [['c', 'b'], ['3', '2']]) expect((await run('evaluate', odd, '--text-column', text ?? '', '--label-column', label ?? '')).code).toBe(0);
    expect(await run('evaluate', odd, '--text-column', 'nope')).toMatchObject({ code: 2, err: [expect.stringContaining("no column 'nope': it has 'a', 'b', 'c'")] });
  });
});

describe('what cannot be answered says why, with its exit code', () => {
  const refused: readonly (readonly [title: string, name: string, content: string | Uint8Array, message: RegExp])[] = [
    ['no labels', 'nolabel.csv', 'text,year\nA very good film it was,1999\nAnother one,2001\n', /no column of labels: it has 'text', 'year'/],
    ['an empty file', 'empty.tsv', '', /is empty/],
    ['a heading alone', 'heading.tsv', 'label\ttext\n', /no rows/],
    ['a JSON array', 'array.json', '[{"text":"good"}]', /one JSON array/],
    ['a picture', 'x.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3), /is no text \(image\)/],
    ['a broken archive', 'x.csv.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3), /cannot be unpacked/],
    ['labels only where there is no text', 'gone.csv', 'label,text\npos,\nneg,  \n', /no row has a text|no column of texts/],
  ];
  test.each(refused)('%s', async (_, name, content, message) => {
    const { code, err } = await run('evaluate', await file(name, content));
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(message);
  });

  test('unknown labels are told with their lines', async () => {
    const lines = ['label,text', ...Array.from({ length: 30 }, (_, n) => `${n % 2 === 0 ? 'pos' : 'neg'},A very good film number ${n}`)];
    lines[4] = 'meh,So so';
    const { code, err } = await run('evaluate', await file('meh.csv', lines.join('\n')));
    expect(code).toBe(2);
    expect(err[0]).toMatch(/1 of 30 labels are not understood \(line 5: 'meh'\)/);
  });

  test('a column called label whose values are all unknown is told by its values, not as missing', async () => {
    const { code, err } = await run('evaluate', await file('odd-labels.csv', 'label,text\nalpha,A very good film\nbeta,An awful film\n'));
    expect(code).toBe(2);
    expect(err[0]).toMatch(/2 of 2 labels are not understood \(line 2: 'alpha', line 3: 'beta'\)/);
  });

  test('a file or folder that is not there', async () => {
    expect(await run('evaluate', at('nowhere.tsv'))).toMatchObject({ code: 2, err: [expect.stringContaining('does not exist')] });
    expect(await run('evaluate', folder)).toMatchObject({ code: 2, err: [expect.stringContaining('is a folder')] });
  });

  test('a model that is not published, or is damaged, is the first exit code and names the file', async () => {
    const good = await file('good.tsv', tsv());
    expect(await run('evaluate', good, '--model', 'threeLayer')).toMatchObject({ code: 1, err: [expect.stringContaining('lists no sentiment/three-layer. Run `npm run train:sentiment`')] });
    expect(await run('evaluate', good, '--model', 'twoLayer')).toMatchObject({ code: 1, err: [expect.stringMatching(/damaged\.bin is not the file of the manifest/)] });
  });

  test('a model that is listed but not there says how it is made', async () => {
    const other = join(folder, 'listed'), err: string[] = [];
    await mkdir(other);
    await writeFile(join(other, 'manifest.json'), JSON.stringify({ schemaVersion: 1, artefacts: [{ name: 'sentiment/butaca', path: 'gone.bin', bytes: 9, sha256: '', schemaVersion: 1, needed: 'later' }] }));
    expect(await sentimentMain(['predict', '--text', 'good', '--data', other], { out: () => undefined, err: (line) => err.push(line) })).toBe(1);
    expect(err[0]).toMatch(/gone\.bin does not exist\. Run `npm run train:sentiment`/);
  });

  test.each([
    [['evaluate'], 'needs a file'], [['evaluate', 'a', 'b'], 'one word too many'], [['guess'], 'no command'], [['predict'], 'needs --text'], [['predict', '--text', 'a', '--file', 'b'], 'not both'], [['evaluate', 'a', '--text', 'b'], 'no option --text'],
    [['constructor', '--text', 'good'], "'constructor' is no command"], [['predict', '--text', 'a', '--json=1'], '--json takes no value'], [['predict', '--'], 'names no option'], [['evaluate', 'a', '--constructor', 'b'], 'no option --constructor'],
    [['predict', 'a film'], 'in quotes'], [['evaluate', 'a', '--model', 'big'], "cannot be 'big'"], [['evaluate', 'a', '--model', 'butaca', '--model', 'butaca'], 'given twice'],
  ])('%j', async (argv, message) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err[0]).toContain(message);
  });

  test('with --json the fault is JSON too', async () => {
    const { out } = await run('evaluate', at('nowhere.tsv'), '--json');
    expect(JSON.parse(out[0] ?? '')).toEqual({ error: { message: expect.stringContaining('does not exist') as string } });
  });
});

describe('predict', () => {
  test('a text gets a verdict with the words that say most', async () => {
    const { code, out } = await run('predict', '--text', 'The plot was dull, but it is a wonderful film');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^(?:positive|negative) \d+\.\d %  "/);
    expect(out[0]).toMatch(/"[^"]*wonderful[^"]*" \+\d/);
    expect(out[0]).toMatch(/"[^"]*dull[^"]*" −\d/);
  });

  test('what cannot be told says why', async () => {
    expect((await run('predict', '--text', '')).out[0]).toBe('cannot tell: there is no text');
    expect((await run('predict', '--text', 'Una película aburrida que no me gustó nada')).out[0]).toMatch(/^cannot tell: it looks like another language/);
  });

  test('a file gets a line a text, by its lines; --json as many objects', async () => {
    const path = await file('some.csv', 'id,text\n1,The film was awful\n2,\n3,The film was great\n');
    const { out } = await run('predict', '--file', path);
    expect(out.map((line) => line.split(' ').slice(0, 3))).toEqual([['2', '', 'negative'], ['4', '', 'positive']]);
    const json = (await run('predict', '--file', path, '--json')).out.map((line) => JSON.parse(line) as Prediction);
    expect(json.map(({ line, verdict }) => [line, verdict])).toEqual([[2, 'negative'], [4, 'positive']]);
    expect(json[0]?.reasons[0]).toMatchObject({ words: expect.stringContaining('awful') as string });
    expect(json[0]?.reasons[0]?.weight).toBeLessThan(0);
  });

  test('what a terminal would obey is not passed on', async () => {
    for (const format of [[], ['--json']]) {
      const { out } = await run('predict', '--text', 'It was not\u0007\u001b \u202ebad at all', ...format);
      expect(out[0]).toContain('not bad');
      expect(out[0]).not.toMatch(/[\u0000-\u001f\u202e]/);
    }
  });

  test('the probability is the one that the model gives', async () => {
    const text = 'The film was very good and the acting superb', { out } = await run('predict', '--text', text, '--json');
    expect((JSON.parse(out[0] ?? '') as Prediction).probability).toBeCloseTo(predictAll(model, [text])[0] ?? NaN, 6);
  });
});

test('--help says what can be asked', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const word of ['evaluate FILE', 'predict --text', 'predict --file', 'Exit codes', 'butaca | twoLayer | threeLayer']) expect(out[0]).toContain(word);
});
