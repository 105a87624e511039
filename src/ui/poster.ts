import { motifs, type Shape } from './posterMotifs.ts';

/** How the words on a poster are set. */
export type Lettering = 'roman' | 'capitals' | 'italic' | 'grotesque';

/** Everything a poster is drawn from; colours are CSS colours. */
export interface Poster {
  /** Upper and lower colour of the picture. */
  readonly sky: readonly [string, string];
  /** Behind the words. */
  readonly ground: string;
  /** The words: at least 7:1 on `ground`. */
  readonly ink: string;
  readonly accent: string;
  readonly lettering: Lettering;
  /** In a box of 200 × 190. */
  readonly shapes: readonly Shape[];
}

const hues: Readonly<Record<string, number>> = {
  action: 14, adventure: 34, animation: 328, anime: 316, biography: 40, comedy: 46, crime: 222, documentary: 190, drama: 350, family: 96, fantasy: 276, history: 30,
  horror: 2, kids: 88, music: 304, musical: 304, mystery: 250, reality: 180, romance: 340, sciencefiction: 208, sports: 130, talkshow: 170, standup: 52, arts: 290, classics: 36, faith: 44, independent: 264, lgbtq: 310, lifestyle: 140, nature: 110, news: 214, specialinterest: 60, teen: 322, thriller: 164, tvmovie: 60, war: 76, western: 24,
};

interface Treatment {
  readonly lettering: Lettering;
  /** Given the genre's hue. */
  readonly colours: (hue: number) => Pick<Poster, 'sky' | 'ground' | 'ink' | 'accent'>;
}
const hsl = (h: number, s: number, l: number): string => `hsl(${Math.round((h + 360) % 360)} ${s}% ${l}%)`;

/** How each age of cinema printed its posters, oldest first, by the last year it covers. */
const treatments: readonly (readonly [until: number, Treatment])[] = [
  [1929, { lettering: 'capitals', colours: (h) => ({ sky: [hsl(h, 6, 34), hsl(h, 8, 16)], ground: hsl(h, 8, 11), ink: '#f3ead9', accent: hsl(40, 30, 82) }) }],
  [1949, { lettering: 'capitals', colours: (h) => ({ sky: [hsl(h, 34, 30), hsl(h, 40, 14)], ground: hsl(h, 36, 10), ink: '#f7e9c8', accent: hsl(43, 66, 62) }) }],
  [1969, { lettering: 'grotesque', colours: (h) => ({ sky: [hsl(43, 62, 88), hsl(h, 52, 74)], ground: hsl(43, 58, 91), ink: hsl(h, 60, 14), accent: hsl(h, 72, 42) }) }],
  [1979, { lettering: 'italic', colours: (h) => ({ sky: [hsl(32, 70, 66), hsl((h + 24) / 2, 58, 34)], ground: hsl(22, 48, 13), ink: '#fdebc9', accent: hsl((h + 40) / 2, 80, 58) }) }],
  [1989, { lettering: 'italic', colours: (h) => ({ sky: [hsl(h - 60, 62, 26), hsl(h, 74, 44)], ground: hsl(262, 48, 11), ink: '#fff1fa', accent: hsl(h + 150, 88, 66) }) }],
  [1999, { lettering: 'roman', colours: (h) => ({ sky: [hsl(h, 58, 40), hsl(h + 18, 66, 18)], ground: hsl(h + 18, 58, 10), ink: '#fbf3ea', accent: hsl(h + 28, 78, 64) }) }],
  [2009, { lettering: 'grotesque', colours: (h) => ({ sky: [hsl(h, 26, 46), hsl(205, 34, 18)], ground: hsl(208, 34, 11), ink: '#eef4f7', accent: hsl(h, 62, 66) }) }],
  [2019, { lettering: 'roman', colours: (h) => ({ sky: [hsl(h, 46, 84), hsl(h, 48, 68)], ground: hsl(h, 44, 94), ink: hsl(h, 52, 13), accent: hsl(h, 62, 38) }) }],
  [Infinity, { lettering: 'grotesque', colours: (h) => ({ sky: [hsl(h, 70, 54), hsl(h + 70, 62, 30)], ground: hsl(h + 64, 46, 12), ink: '#fff7f3', accent: hsl(h + 28, 92, 74) }) }],
];
const undated: Treatment = { lettering: 'roman', colours: (h) => ({ sky: [hsl(h, 18, 44), hsl(300, 16, 20)], ground: hsl(300, 18, 12), ink: '#f4ece6', accent: hsl(h, 40, 72) }) };

/**
 * The poster of a work, always the same for the same facts.
 * @param genre  first genre, any spelling (`Science Fiction`, `science-fiction`); null when unknown
 * @param year  null when unknown
 */
export function posterOf(title: string, genre: string | null, year: number | null): Poster {
  const key = (genre ?? '').toLowerCase().replace(/[^a-z]/g, '');
  const treatment = year === null ? undated : (treatments.find(([until]) => year <= until)?.[1] ?? undated);
  const seed = hash(`${title}|${year ?? ''}`);
  const hue = (hues[key] ?? 270) + ((seed >>> 8) % 17) - 8;
  const draw = motifs[key] ?? motifs['seats'];
  const colours = treatment.colours(hue);
  return { ...colours, lettering: treatment.lettering, shapes: draw?.(randomFrom(seed)) ?? [] };
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

/** mulberry32: numbers in 0–1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
