/** One path of a poster's picture, in a box of 200 × 190. */
export interface Shape {
  readonly d: string;
  /** `accent` or `ink` of the poster, or its `ground`. */
  readonly paint: 'accent' | 'ink' | 'ground';
  /** Stroke width; filled when absent. */
  readonly stroke?: number;
  /** 0–1. */
  readonly opacity: number;
}
/** Draws with `random` (0–1) only, so that the same seed gives the same picture. */
type Motif = (random: () => number) => readonly Shape[];

const n = (value: number): string => value.toFixed(1);
const circle = (x: number, y: number, r: number): string => `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
const polygon = (points: readonly (readonly [number, number])[]): string => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z`;
const between = (random: () => number, low: number, high: number): number => low + random() * (high - low);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const ray = (x: number, y: number, angle: number, spread: number, length: number): string => polygon([
  [x, y], [x + Math.cos(angle - spread) * length, y + Math.sin(angle - spread) * length], [x + Math.cos(angle + spread) * length, y + Math.sin(angle + spread) * length],
]);
const star = (x: number, y: number, r: number): string => polygon(times(8, (i) => {
  const reach = i % 2 ? r * 0.28 : r, angle = (i * Math.PI) / 4;
  return [x + Math.sin(angle) * reach, y - Math.cos(angle) * reach] as const;
}));
const ridge = (random: () => number, base: number, height: number): string =>
  `M0 190L${times(9, (i) => `${n(i * 25)} ${n(base - (i % 2 ? between(random, 0.5, 1) : between(random, 0, 0.35)) * height)}`).join('L')}L200 190z`;

const sunburst: Motif = (random) => {
  const x = between(random, 60, 140), y = between(random, 120, 170), turn = random();
  return [
    { d: times(14, (i) => ray(x, y, ((i + turn) / 14) * Math.PI * 2, 0.1, 320)).join(''), paint: 'accent', opacity: 0.45 },
    { d: circle(x, y, between(random, 34, 48)), paint: 'accent', opacity: 1 },
  ];
};
const blast: Motif = (random) => {
  const x = between(random, -20, 40), y = between(random, 150, 210);
  return [
    { d: times(7, (i) => ray(x, y, -0.12 - i * 0.21, between(random, 0.025, 0.08), 360)).join(''), paint: 'accent', opacity: 0.8 },
    { d: circle(x, y, 58), paint: 'ink', opacity: 0.9 },
  ];
};
const mountains: Motif = (random) => [
  { d: circle(between(random, 50, 150), between(random, 45, 75), 26), paint: 'accent', opacity: 0.95 },
  { d: ridge(random, 165, 95), paint: 'ink', opacity: 0.25 },
  { d: ridge(random, 190, 70), paint: 'ground', opacity: 0.85 },
];
const confetti: Motif = (random) => times(3, (layer) => ({
  d: times(7, () => circle(between(random, 10, 190), between(random, 10, 180), between(random, 5, 24 - layer * 6))).join(''),
  paint: layer === 1 ? 'ink' : 'accent', opacity: [0.5, 0.85, 1][layer] ?? 1,
}));
const curtain: Motif = (random) => {
  const folds = 6 + Math.floor(random() * 3), width = 100 / folds, sag = between(random, 20, 46);
  const side = (left: boolean): string => times(folds, (i) => {
    const x = left ? i * width : 200 - i * width, to = left ? x + width * 0.62 : x - width * 0.62, bend = ((folds - i) * sag) / folds;
    return `M${n(x)} 0Q${n(x)} 110 ${n(left ? x - bend : x + bend)} 190L${n(left ? to - bend : to + bend)} 190Q${n(to)} 110 ${n(to)} 0z`;
  }).join('');
  return [
    { d: circle(100, 190, between(random, 52, 84)), paint: 'ink', opacity: 0.9 },
    { d: side(true) + side(false), paint: 'accent', opacity: 0.75 },
  ];
};
const blinds: Motif = (random) => {
  const tilt = between(random, -26, 26);
  return [
    { d: circle(between(random, 60, 140), 95, between(random, 46, 62)), paint: 'accent', opacity: 0.9 },
    { d: times(11, (i) => polygon([[0, i * 19 - tilt], [200, i * 19 + tilt], [200, i * 19 + 9 + tilt], [0, i * 19 + 9 - tilt]])).join(''), paint: 'ground', opacity: 0.8 },
  ];
};
const grid: Motif = (random) => [
  { d: times(9, (i) => `M${i * 25} 0V190`).join('') + times(8, (i) => `M0 ${i * 27}H200`).join(''), paint: 'ink', stroke: 1, opacity: 0.3 },
  { d: times(6, () => `M${Math.floor(random() * 8) * 25} ${Math.floor(random() * 7) * 27}h25v27h-25z`).join(''), paint: 'accent', opacity: 0.85 },
];
const arches: Motif = (random) => times(4, (i) => {
  const r = 92 - i * 21, x = 100 + between(random, -5, 5);
  return { d: `M${n(x - r)} 190V${n(120 - i * 4)}a${r} ${r} 0 0 1 ${2 * r} 0V190z`, paint: i % 2 ? 'ground' : 'accent', opacity: 0.5 + i * 0.15 };
});
const nightSky: Motif = (random) => [
  { d: times(16, () => star(between(random, 8, 192), between(random, 8, 150), between(random, 3, 11))).join(''), paint: 'ink', opacity: 0.85 },
  { d: circle(between(random, 55, 145), between(random, 80, 110), between(random, 26, 40)), paint: 'accent', opacity: 0.95 },
  { d: ridge(random, 190, 42), paint: 'ground', opacity: 0.9 },
];
const fangs: Motif = (random) => {
  const row = (down: boolean): string => times(9, (i) => {
    const x = i * 24 - 10, reach = between(random, 34, 92);
    return polygon(down ? [[x, 0], [x + 24, 0], [x + 12, reach]] : [[x + 8, 190], [x + 32, 190], [x + 20, 190 - reach * 0.7]]);
  }).join('');
  return [
    { d: circle(100, between(random, 88, 104), 40), paint: 'accent', opacity: 0.95 },
    { d: row(true) + row(false), paint: 'ground', opacity: 0.92 },
  ];
};
const waves: Motif = (random) => times(6, (i) => {
  const y = 36 + i * 25, swing = between(random, 8, 26);
  return { d: `M-10 ${y}C40 ${n(y - swing * 2)} 60 ${n(y + swing * 2)} 105 ${y}S170 ${n(y - swing * 2)} 215 ${y}`, paint: i % 3 === 1 ? 'ink' : 'accent', stroke: 3 + i, opacity: 0.4 + i * 0.1 };
});
const iris: Motif = (random) => {
  const x = between(random, 75, 125), y = between(random, 75, 105);
  return times(5, (i) => ({ d: circle(x + i * between(random, -3, 3), y, 90 - i * 17), paint: i % 2 ? 'ground' : 'accent', opacity: 0.3 + i * 0.16 }));
};
const hearts: Motif = (random) => {
  const y = between(random, 80, 105), r = between(random, 46, 60), gap = between(random, 22, 34);
  return [
    { d: circle(100 - gap, y, r), paint: 'accent', opacity: 0.75 },
    { d: circle(100 + gap, y, r), paint: 'ink', opacity: 0.55 },
  ];
};
const orbits: Motif = (random) => {
  const x = between(random, 70, 130), y = between(random, 80, 110);
  return [
    { d: times(4, (i) => `M${n(x - 45 - i * 26)} ${n(y)}a${45 + i * 26} ${14 + i * 13} 0 1 0 ${90 + i * 52} 0a${45 + i * 26} ${14 + i * 13} 0 1 0 ${-(90 + i * 52)} 0z`).join(''), paint: 'ink', stroke: 1.4, opacity: 0.65 },
    { d: circle(x, y, between(random, 22, 34)), paint: 'accent', opacity: 1 },
    { d: times(3, (i) => circle(x + Math.cos(random() * 6.3) * (45 + i * 26), y + Math.sin(random() * 6.3) * (14 + i * 13), 4 + i * 1.5)).join(''), paint: 'ink', opacity: 0.95 },
  ];
};
const slashes: Motif = (random) => times(3, (layer) => ({
  d: times(3, () => {
    const x = between(random, -40, 200), width = between(random, 5, 26);
    return polygon([[x, 0], [x + width, 0], [x + width - 80, 190], [x - 80, 190]]);
  }).join(''),
  paint: layer === 2 ? 'ground' : layer ? 'ink' : 'accent', opacity: [0.85, 0.4, 0.7][layer] ?? 1,
}));
const chevrons: Motif = (random) => {
  const step = between(random, 26, 34);
  return times(5, (i) => ({ d: `M0 ${n(30 + i * step + 40)}L100 ${n(30 + i * step - 20)}L200 ${n(30 + i * step + 40)}`, paint: i === 2 ? 'ink' : 'accent', stroke: 11, opacity: 0.4 + i * 0.13 }));
};
const scales: Motif = (random) => {
  const r = between(random, 19, 25);
  return times(2, (odd) => ({
    d: times(5, (line) => times(7, (i) => circle(i * r * 2 - (line % 2 ? r : 0), 190 - line * r * 1.1 * 1.6, r * (odd ? 0.5 : 0.94))).join('')).join(''), paint: odd ? 'ink' : 'accent', opacity: odd ? 0.75 : 0.6,
  }));
};
const columns: Motif = (random) => {
  const count = 5 + Math.floor(random() * 2), step = 176 / count;
  return [
    { d: polygon([[8, 62], [192, 62], [100, between(random, 8, 26)]]), paint: 'accent', opacity: 0.95 },
    { d: times(count, (i) => `M${n(12 + i * step + step * 0.22)} 74h${n(step * 0.56)}V190h${n(-step * 0.56)}z`).join(''), paint: 'accent', opacity: 0.7 },
  ];
};
const scanlines: Motif = (random) => [
  { d: `M34 36h132a10 10 0 0 1 10 10v92a10 10 0 0 1 -10 10h-132a10 10 0 0 1 -10 -10v-92a10 10 0 0 1 10 -10z`, paint: 'accent', opacity: 0.8 },
  { d: times(12, (i) => `M24 ${46 + i * 8}H176`).join(''), paint: 'ground', stroke: 3, opacity: 0.5 },
  { d: `M${n(between(random, 50, 90))} 0L100 36L${n(between(random, 110, 150))} 0`, paint: 'ink', stroke: 3, opacity: 0.8 },
];
const lanes: Motif = (random) => times(5, (i) => ({
  d: `M${n(i * 36 - 20 + between(random, -4, 4))} 190C${i * 36} 90 ${120 + i * 10} 60 ${150 + i * 24} -10`, paint: i % 2 ? 'ink' : 'accent', stroke: 9, opacity: 0.75,
}));
/** Rows of seats: where nothing is known of the genre. */
const seats: Motif = () => times(4, (line) => {
  const size = 22 + line * 9, y = 44 + line * 40, count = Math.ceil(200 / size) + 1;
  return { d: times(count, (i) => `M${n(i * size - (line % 2 ? size / 2 : 0))} ${n(y + size)}v${n(-size * 0.7)}a${n(size * 0.42)} ${n(size * 0.42)} 0 0 1 ${n(size * 0.84)} 0v${n(size * 0.7)}z`).join(''), paint: 'accent', opacity: 0.3 + line * 0.2 };
});

/** A picture a genre, by its key without anything but letters. */
export const motifs: Readonly<Record<string, Motif>> = {
  action: blast, adventure: mountains, animation: confetti, anime: confetti, biography: iris, comedy: confetti, crime: blinds, documentary: grid, drama: curtain, family: scales, fantasy: nightSky,
  history: columns, horror: fangs, kids: scales, music: waves, musical: waves, mystery: iris, reality: scanlines, romance: hearts, sciencefiction: orbits, sports: lanes, talkshow: scanlines, standup: curtain, arts: arches, classics: columns, faith: sunburst, independent: arches,
  lgbtq: waves, lifestyle: scales, nature: mountains, news: grid, specialinterest: grid, teen: confetti,
  thriller: slashes, tvmovie: scanlines, war: chevrons, western: sunburst, seats,
};
