import { expect, test } from 'vitest';
import { posterOf } from './poster.ts';

/** WCAG relative luminance of `#rrggbb` or `hsl(h s% l%)`. */
function luminance(colour: string): number {
  const channels = colour.startsWith('#') ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) : fromHsl(colour);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function fromHsl(colour: string): number[] {
  const [h = 0, s = 0, l = 0] = [...colour.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits));
  const spread = (s / 100) * Math.min(l / 100, 1 - l / 100);
  return [0, 8, 4].map((offset) => {
    const k = (offset + h / 30) % 12;
    return l / 100 - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  });
}
const genres = ['Action', 'comedy', 'Science Fiction', 'science-fiction', 'horror', 'western', 'family', 'music', 'no such genre', null];
const years = [1902, 1937, 1955, 1968, 1975, 1986, 1994, 2004, 2015, 2024, null];

test('the words of every poster reach 7:1 on their ground', () => {
  for (const genre of genres) for (const year of years) for (const title of ['Heat', 'A', 'Solaris', 'The Seventh Seal']) {
    const { ink, ground } = posterOf(title, genre, year);
    const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
    expect((light + 0.05) / (dark + 0.05), `${title} ${genre} ${year}`).toBeGreaterThanOrEqual(7);
  }
});

test('the same facts give the same poster, other facts another', () => {
  expect(posterOf('Heat', 'Crime', 1995)).toEqual(posterOf('Heat', 'Crime', 1995));
  expect(posterOf('Heat', 'Crime', 1995)).not.toEqual(posterOf('Heat', 'Crime', 1986));
  expect(posterOf('Heat', 'Crime', 1995)).not.toEqual(posterOf('Ronin', 'Crime', 1995));
});

test('a genre is recognised however it is spelt', () => {
  expect(posterOf('Solaris', 'Science Fiction', 1972)).toEqual(posterOf('Solaris', 'science-fiction', 1972));
});

test('every picture is made of paths without NaN', () => {
  for (const genre of genres) for (const shape of posterOf('Metropolis', genre, 1927).shapes) expect(shape.d).not.toMatch(/NaN|undefined/);
});
