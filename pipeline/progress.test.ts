import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  let ms = 0;
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => ms);
  return { written, progress, pass: (by: number) => { ms += by; } };
}

test('a file or a log gets one line a step', () => {
  const { written, progress, pass } = record(false);
  progress.start('read a.csv');
  for (let row = 0; row < 1000; row++) progress.row();
  pass(500);
  progress.end();
  progress.start('encode a');
  pass(100);
  progress.end('12 bytes');
  expect(written.map((line) => line.replace(/ +/g, ' '))).toEqual(['read a.csv 1000 rows 2000 rows/s 0.5 s\n', 'encode a 0.1 s 12 bytes\n']);
});

test('a terminal sees the line count up, a few times a second', () => {
  const { written, progress, pass } = record(true);
  progress.start('read a.csv');
  for (let row = 0; row < 2560; row++) {
    progress.row();
    pass(0.5);
  }
  progress.end();
  expect(written.length).toBeGreaterThan(4);
  expect(written.length).toBeLessThan(16);
  expect(written.every((text) => text.startsWith('\r\x1b[2K'))).toBe(true);
  expect(written.at(-1)).toMatch(/2560 rows .*\n$/);
});
