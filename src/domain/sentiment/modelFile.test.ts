import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { io, setBackend, tensor2d } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { decodeModel, encodeModel } from './modelFile.ts';
import { generatedModelParts } from './reading/generatedModel.fixture.ts';
import { encodeOrder, orderBytes } from './reading/orderFile.ts';
import { runHead } from './runHead.ts';
import { smallModelParts } from './smallModel.fixture.ts';

const models = [['the model of the tests', smallModelParts()], ['a bag with three hidden layers', generatedModelParts()], ['a classic one', generatedModelParts({ kind: 'tfidf', hidden: [], d: 64 })], ['a linear one', generatedModelParts({ hidden: [] })], ['one that reads the order of words', generatedModelParts({ orderWords: ['not', 'good', 'but'] })]] as const;

test.each(models)('%s comes back from its file as it went', (_, parts) => {
  const bytes = encodeModel(parts);
  expect(decodeModel(bytes.slice().buffer)).toEqual(parts);
});

test('a table of 100,000 rows of 32 takes 34.2 bytes a row, and the rest next to nothing', () => {
  const bytes = encodeModel(generatedModelParts({ rows: 100_000, d: 32, hidden: [64, 32, 16] }));
  expect(bytes.length).toBeLessThan(100_000 * 34.2 + 30_000);
});

describe('the header and the weights', () => {
  test.each(models)('of %s are a model that tfjs-layers loads, with the same logits within 1e-4', async (_, parts) => {
    await setBackend('cpu');
    const bytes = encodeModel(parts), view = new DataView(bytes.buffer), length = view.getUint32(8, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as { modelTopology: object; weightSpecs: io.WeightsManifestEntry[]; hashes: { bytes: number }; rows: number; d: number };
    const tableStart = bytes.length - header.rows * header.d - (parts.order ? orderBytes(encodeOrder(parts.order).header, parts.d) : 0), weightBytes = header.weightSpecs.reduce((sum, { shape }) => sum + 4 * shape.reduce((a, b) => a * b, 1), 0);
    const weightData = bytes.slice(tableStart - weightBytes, tableStart).buffer;
    const model = await loadLayersModel(io.fromMemory({ modelTopology: header.modelTopology, weightSpecs: header.weightSpecs, weightData }));
    const nDropped = parts.head.dropout?.filter((rate) => rate > 0).length ?? 0;
    expect(model.layers.map((layer) => layer.getClassName()).filter((name) => name === 'Dropout')).toHaveLength(nDropped);
    const { inputs } = parts.head.layers[0]!, random = seededRandom(3), texts = 20;
    const pooled = Float32Array.from({ length: texts * inputs }, () => random() * 4 - 2);
    const expected = runHead({ entry: null, layers: parts.head.layers }, pooled, texts);
    const input = tensor2d(pooled, [texts, inputs]), output = model.predict(input) as typeof input;
    (await output.data()).forEach((logit, at) => expect(Math.abs(logit - expected[at]!)).toBeLessThan(1e-4));
    [input, output].forEach((tensor) => tensor.dispose());
    model.dispose();
  });
});

describe('a damaged file is refused in words', () => {
  const good = encodeModel(generatedModelParts({ rows: 60, kind: 'tfidf', hidden: [5] }));
  const changed = (at: number, value: number) => { const bytes = good.slice(); new DataView(bytes.buffer).setUint32(at, value, true); return bytes.buffer; };
  /** The same file with another header. */
  const withHeader = (change: (text: string) => string) => {
    const length = new DataView(good.buffer).getUint32(8, true), text = change(new TextDecoder().decode(good.subarray(12, 12 + length)));
    const bytes = new Uint8Array([...good.subarray(0, 12), ...new TextEncoder().encode(text), ...good.subarray(12 + length)]);
    new DataView(bytes.buffer).setUint32(8, text.length, true);
    return bytes.buffer;
  };
  test.each<[string, ArrayBuffer, RegExp]>([
    ['nothing', new ArrayBuffer(0), /fewer than a header/],
    ['another file', changed(0, 0x12345678), /BTSM/],
    ['a later version', changed(4, 3), /version 3/],
    ['a version before this one', changed(4, 1), /version 1, not 2: written before/],
    ['a header longer than the file', changed(8, 0xffffffff), /a header of 4294967295 bytes/],
    ['a byte too few', good.slice(0, -1).buffer, /bytes where 60 rows/],
    ['a byte too many', new Uint8Array([...good, 0]).buffer, /bytes where 60 rows/],
    ['no JSON', withHeader((text) => text.slice(1)), /not JSON/],
    ['JSON of something else', withHeader(() => 'null'), /no object/],
    ['a model of no name', withHeader((text) => text.replace('twoLayer', 'other')), /names no model/],
    ['more rows than there are', withHeader((text) => text.replace('"rows":60', '"rows":16000000')), /16000000 rows/],
    ['rows without end', withHeader((text) => text.replace('"rows":60', '"rows":1e300')), /1e\+300 rows/],
    ['no rows at all', withHeader((text) => text.replace('"rows":60', '"rows":null')), /null rows/],
    ['a layer too wide', withHeader((text) => text.replace('"units":5', '"units":5000000')), /5000000 units/],
    ['another topology', withHeader((text) => text.replace('Sequential', 'Functional')), /not Sequential/],
    ['an activation that is unknown', withHeader((text) => text.replace('"activation":"relu"', '"activation":"tanh"')), /tanh/],
    ['a calibration that is none', withHeader((text) => text.replace('"scale":1.1', '"scale":"1"')), /calibration/],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeModel(bytes)).toThrow(message);
    expect(() => decodeModel(bytes)).toThrow(RangeError);
  });

  test('numbers that are none', () => {
    const parts = generatedModelParts({ rows: 60, kind: 'tfidf', hidden: [5] });
    for (const array of [parts.scales, parts.head.layers[0]!.weights, parts.head.layers[1]!.bias, parts.head.entry!.bias]) {
      const [kept] = array;
      array[0] = NaN;
      expect(() => encodeModel(parts)).toThrow('holds NaN');
      array[0] = kept!;
    }
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ['no sizes', (text) => text.replace('"width":5', '"width":0'), /no sizes of the reader/],
    ['words without end', (text) => text.replace('"words":3', '"words":1e9'), /no words of the reader/],
    ['no stretch', (text) => text.replace('"stretch":0.8', '"stretch":"0.8"'), /stretch the reader/],
    ['fewer words than there are', (text) => text.replace('"words":3', '"words":2'), /bytes where/],
  ])('a reader of word order with %s', (_, change, message) => {
    const ordered = encodeModel(generatedModelParts({ orderWords: ['not', 'good', 'but'] })), length = new DataView(ordered.buffer).getUint32(8, true), text = change(new TextDecoder().decode(ordered.subarray(12, 12 + length)));
    const bytes = new Uint8Array([...ordered.subarray(0, 12), ...new TextEncoder().encode(text), ...ordered.subarray(12 + length)]);
    new DataView(bytes.buffer).setUint32(8, text.length, true);
    expect(() => decodeModel(bytes.buffer)).toThrow(message);
  });

  test('any damage is refused with RangeError or gives a model of the same shape, quickly', () => {
    const random = seededRandom(77), began = performance.now();
    for (let trial = 0; trial < 3000; trial++) {
      let bytes = good.slice();
      for (let hits = 1 + Math.floor(random() * 4); hits > 0; hits--) {
        const at = Math.floor((random() < 0.5 ? random() ** 3 : random()) * bytes.length);
        if (random() < 0.1) bytes = bytes.slice(0, at);
        else bytes[at] = Math.floor(random() * 256);
      }
      try {
        const { values, d, hashes } = decodeModel(bytes.buffer);
        expect(values.length).toBe(hashes.length * d);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
