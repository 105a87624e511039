import { describe, expect, test } from 'vitest';
import { coloursOf } from '../chartColours.ts';
import type { ChartSpec, GridSpec, HexbinSpec } from '../chartSpec.ts';
import { chartSpecs, gridSpec, hexbinSpec, pointsSpecs } from '../chartSpecs.fixture.ts';
import { points } from '../paint/points.ts';
import { chartSvg } from './chartSvg.ts';
import { chartSvgTheme } from './chartSvgTheme.ts';
import { layOut } from './svgAxes.ts';
import { roughWidth } from './svgText.ts';

/** Names of the elements, once every one is closed in its turn and every attribute is quoted. @throws Error otherwise */
function elementsOf(xml: string): string[] {
  const open: string[] = [], names: string[] = [];
  let end = 0;
  for (const tag of xml.matchAll(/<(\/?)([a-z]+)((?: [\w-]+(?::\w+)?="[^"<]*")*)(\/?)>/gi)) {
    if (/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(xml.slice(end, tag.index))) throw new Error(`unescaped: ${xml.slice(end, tag.index)}`);
    end = tag.index + tag[0].length;
    const [, closing, name = '', , alone] = tag;
    if (!closing) names.push(name);
    if (closing && open.pop() !== name) throw new Error(`</${name}> closes another`);
    if (!closing && !alone) open.push(name);
  }
  if (open.length > 0 || end !== xml.length) throw new Error(`left open: ${open.join()} ${xml.slice(end)}`);
  return names;
}

const hostile = `</title><script>alert("1")</script>&amp;'\u0000\ud800`;
/** Every text of a spec in its place. */
const withHostileTexts = (spec: ChartSpec): ChartSpec => JSON.parse(JSON.stringify(spec), (key, value) => (typeof value === 'string' && !['kind', 'as', 'scale'].includes(key) ? hostile : value));

describe.each(chartSpecs.map((spec, index) => [`${index} ${spec.kind}`, spec] as const))('%s', (_, spec) => {
  test('is well-formed, named, described and without a number that is none', () => {
    const svg = chartSvg(spec, { width: 600, title: 'A title' });
    expect(elementsOf(svg)[0]).toBe('svg');
    expect(svg).toContain('<title>A title</title><desc>What is seen.</desc>');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.length).toBeLessThan(6_000);
  });

  test('runs nothing, whatever its texts are', () => {
    const format = (): string => hostile;
    const svg = chartSvg({ ...withHostileTexts(spec), formatX: format, formatY: format, format } as ChartSpec, { width: 600 });
    for (const name of elementsOf(svg)) expect(['svg', 'title', 'desc', 'g', 'path', 'text', 'marker']).toContain(name);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toMatch(/[\u0000\ud800]/);
  });

  test('takes every colour from a property that the theme declares, or fixed ones', () => {
    const asked = [...chartSvg(spec, { width: 600 }).matchAll(/var\((--[\w-]+),(#\w{6})\)/g)].map(([, name]) => name ?? '');
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked) expect(chartSvgTheme().split(`${name}:`)).toHaveLength(3); // once light, once dark
    expect(chartSvg(spec, { width: 600, colours: coloursOf(() => '') })).not.toContain('var(');
  });

  test('stays within its box on a phone', () => {
    const svg = chartSvg(spec, { width: 320 });
    for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/g)) expect(Number(x) >= 0 && Number(x) <= 320).toBe(true);
  });
});

test('a large smooth plane, many hexagons and many dots stay small', () => {
  const plane: GridSpec = { ...gridSpec, scale: 'density', rows: Array.from({ length: 40 }, String), columns: Array.from({ length: 40 }, String), values: Array.from({ length: 1600 }, (_, cell) => Math.round(500 * Math.exp(-(((cell % 40) - 20) ** 2 + (Math.floor(cell / 40) - 20) ** 2) / 60))), format: String };
  const hexagons: HexbinSpec = { ...hexbinSpec, cells: Array.from({ length: 1500 }, (_, cell) => [(cell % 50) * 2 + (Math.floor(cell / 50) % 2), Math.floor(cell / 50) * 3, 1 + ((cell * 7919) % 400)]) };
  const dots: ChartSpec = { ...pointsSpecs[3]!, joined: false, points: Array.from({ length: 5000 }, (_, index) => ({ label: String(index), x: (index * 7919) % 5003, y: (index * 104_729) % 4999 })) };
  for (const spec of [plane, hexagons, dots]) expect(chartSvg(spec, { width: 640 }).length).toBeLessThan(16_000);
});

test('the value of a lying bar stands beside it, within the picture', () => {
  const spec: ChartSpec = { ...pointsSpecs[1]!, kind: 'bar', sideways: true, points: [{ label: 'Drama', y: 20_203 }, { label: 'War', y: 12 }], formatY: (value) => `${value} films in all` };
  for (const width of [320, 600]) {
    const svg = chartSvg(spec, { width });
    for (const { y } of spec.points) {
      const text = `${y} films in all`, x = Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${text}`).exec(svg)?.[1]);
      expect(x + roughWidth(text)).toBeLessThanOrEqual(width);
    }
    const { place } = layOut(points.plot(spec), { width, height: 120 }), [bars, , texts] = points.shapes(spec, place);
    if (bars?.shape !== 'rects' || texts?.shape !== 'texts') throw new Error('no bars or values');
    for (const [index, [left, , long]] of bars.rects.entries()) expect(texts.texts[index]?.[0]).toBeGreaterThan(left + long);
  }
});

test('text is text', () => {
  expect(chartSvg(pointsSpecs[1]!, { width: 600 })).toMatch(/<text [^>]+>January<\/text>/);
});
