import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coloursOf } from './chartColours.ts';
import { linear, luminance, oklab, sixDigits, stepOf, type Swatch } from './colourScale.ts';
import { darkTokens } from './svg/chartSvgTheme.ts';

const css = readFileSync(join(process.cwd(), 'src/ui/theme.css'), 'utf8');
/** Tokens that a rule of the theme declares. */
const declared = (selector: string): Record<string, string> => {
  const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...rule.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
};
const light = declared(':root'), dark = { ...light, ...declared(":root[data-theme='dark']") };
const themes = {
  light,
  dark,
  'light, more contrast': { ...light, ...declared(":root[data-contrast='more']") },
  'dark, more contrast': { ...dark, ...declared(":root[data-contrast='more']"), ...declared(":root[data-theme='dark'][data-contrast='more']") },
};

type Triple = readonly [number, number, number];
/** Linear light as it looks without one kind of cone. Source: Machado, Oliveira & Fernandes, IEEE TVCG 15(6), 2009; severity 1. */
const sights: Record<string, readonly Triple[]> = {
  'all cones': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const seen = (hex: string, sight: readonly Triple[]): Triple => {
  const light = linear(hex);
  return oklab(sight.map((row) => Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])) as unknown as Triple);
};
const apart = (a: string, b: string, sight: readonly Triple[]): number => Math.hypot(...seen(a, sight).map((value, index) => value - seen(b, sight)[index]!));
const contrast = ({ fill, text }: Swatch): number => {
  const [low, high] = [luminance(fill), luminance(text)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

describe.each(Object.entries(themes))('%s', (_, tokens: Record<string, string>) => {
  const { sequential, diverging } = coloursOf((name) => tokens[name] ?? '');

  test.each(Object.entries(sights))('a sequential scale only grows darker or only lighter, by steps to be told apart, with %s', (_sight, sight) => {
    const lightness = sequential.map(({ fill }) => seen(fill, sight)[0]);
    const way = Math.sign(lightness.at(-1)! - lightness[0]!);
    for (let step = 1; step < lightness.length; step++) expect((lightness[step]! - lightness[step - 1]!) * way).toBeGreaterThan(0.015);
  });

  test.each(Object.entries(sights))('less and more than nothing look different at every distance, and nothing is the plainest, with %s', (_sight, sight) => {
    const middle = (diverging.length - 1) / 2, plain = seen(diverging[middle]!.fill, sight)[0];
    for (let step = 2; step <= middle; step++) {
      const minus = diverging[middle - step]!.fill, plus = diverging[middle + step]!.fill;
      expect(apart(minus, plus, sight)).toBeGreaterThan(0.015 * step);
      for (const fill of [minus, plus]) expect(Math.abs(seen(fill, sight)[0] - plain)).toBeGreaterThan(0.01 * step);
    }
  });

  test('letters upon every step reach 4.5:1', () => {
    for (const swatch of [...sequential, ...diverging]) expect(contrast(swatch)).toBeGreaterThan(4.5);
  });
});

test('without a theme the colours are those of the light one, and a report’s dark ones those of the dark', () => {
  expect(coloursOf(() => '')).toEqual({ ...coloursOf((name) => light[name] ?? ''), font: 'sans-serif' });
  expect(darkTokens).toEqual(Object.fromEntries(Object.keys(darkTokens).map((name) => [name, dark[name]])));
});

test('a share beyond the scale takes its last step', () => {
  expect([-1, 0, 0.5, 1, 7].map((share) => stepOf(share, 11))).toEqual([0, 0, 5, 10, 10]);
});

test('colours that a build has shortened are the same colours', () => {
  expect([sixDigits('#0Af'), sixDigits('#00aaff'), sixDigits('navy'), sixDigits('#12345')]).toEqual(['#00AAff', '#00aaff', null, null]);
  const shortened = (name: string): string => ({ '--scale-zero': '#000', '--surface': '#fff' })[name] ?? '';
  expect(coloursOf(shortened).diverging[10]?.fill).toBe('#000000');
  expect(coloursOf(shortened).pale).toBe(coloursOf((name) => shortened(name).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')).pale);
});
