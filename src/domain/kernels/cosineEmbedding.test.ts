import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createCosineStep } from './cosineEmbedding.ts';

const d = 4, sharpness = 6;

test('a step moves text and n-gram along the gradient of log σ(sharpness · cos), found by finite differences', () => {
  const random = seededRandom(9), texts = Float32Array.from({ length: d }, () => random() - 0.5), rows = Float32Array.from({ length: 2 * d }, () => random() - 0.5);
  const x = Array.from(texts), y = Array.from(rows.slice(0, d));
  const score = (a: number[], b: number[]) => {
    const dot = a.reduce((sum, v, j) => sum + v * b[j]!, 0), cosine = dot / (Math.hypot(...a) * Math.hypot(...b));
    return -Math.log(1 + Math.exp(-sharpness * cosine));
  };
  const rate = 1e-3;
  createCosineStep({ d, texts, rows }, { starts: Int32Array.of(0, 1), columns: Int32Array.of(0) }, { rowOf: Int32Array.of(0), chances: Float32Array.of(1, 1), noise: Int32Array.of(1), negatives: 0, sharpness })(0, rate, random);
  for (let j = 0; j < d; j++) {
    const bump = (values: number[], by: number) => values.map((v, at) => (at === j ? v + by : v)), h = 1e-4;
    expect((texts[j]! - x[j]!) / rate).toBeCloseTo((score(bump(x, h), y) - score(bump(x, -h), y)) / (2 * h), 2);
    expect((rows[j]! - y[j]!) / rate).toBeCloseTo((score(x, bump(y, h)) - score(x, bump(y, -h))) / (2 * h), 2);
  }
});

test('texts of two kinds of n-grams come to lie apart', () => {
  const random = seededRandom(1), n = 40, columns: number[] = [], starts = [0];
  for (let text = 0; text < n; text++) {
    for (let i = 0; i < 8; i++) columns.push((text % 2) * 10 + Math.floor(random() * 10));
    starts.push(columns.length);
  }
  const small = () => (random() - 0.5) * 0.1, texts = Float32Array.from({ length: n * d }, small), rows = Float32Array.from({ length: 20 * d }, small);
  const step = createCosineStep({ d, texts, rows }, { starts: Int32Array.from(starts), columns: Int32Array.from(columns) }, {
    rowOf: Int32Array.from({ length: 20 }, (_, at) => at), chances: new Float32Array(20).fill(1), noise: Int32Array.from({ length: 20 }, (_, at) => at), negatives: 5, sharpness,
  });
  for (let epoch = 0; epoch < 60; epoch++) for (let text = 0; text < n; text++) step(text, 0.02, random);
  const cosine = (a: number, b: number) => { let dot = 0, aa = 0, bb = 0; for (let j = 0; j < d; j++) { const p = texts[a * d + j]!, q = texts[b * d + j]!; dot += p * q; aa += p * p; bb += q * q; } return dot / Math.sqrt(aa * bb); };
  const mean = (same: boolean) => { let sum = 0, pairs = 0; for (let a = 0; a < n; a++) for (let b = 0; b < a; b++) if ((a % 2 === b % 2) === same) { sum += cosine(a, b); pairs++; } return sum / pairs; };
  expect(mean(true)).toBeGreaterThan(mean(false) + 0.25);
});
