/** A colour and the letters to be read on it, as CSS colours. */
export interface Swatch {
  readonly fill: string;
  readonly text: string;
}

/** Steps of either scale: a tenth each, of 0…1 and of −1…1. */
export const scaleSteps = { sequential: 11, diverging: 21 } as const;

type Triple = readonly [number, number, number];

/** `steps` colours through three, evenly spaced to the eye. @param low, middle, high  `#rrggbb` */
export function colourScale(low: string, middle: string, high: string, steps: number): readonly Swatch[] {
  const stops = [low, middle, high].map((hex) => oklab(linear(hex)));
  return Array.from({ length: steps }, (_, step) => {
    const at = (step / (steps - 1)) * 2, first = at < 1 ? 0 : 1;
    const from = stops[first] ?? [0, 0, 0], to = stops[first + 1] ?? [0, 0, 0], share = at - first;
    const fill = hexOf(unOklab([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share]));
    return { fill, text: readableOn(fill) };
  });
}

/** `#rgb` or `#rrggbb` as `#rrggbb`; null of other colours. */
export function sixDigits(colour: string): string | null {
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour)) return null;
  return colour.length === 7 ? colour : `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}`;
}

/** `share` of the way from one `#rrggbb` to another, even to the eye. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [oklab(linear(from)), oklab(linear(to))];
  return hexOf(unOklab([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]));
}

/** The step of a scale for `share`, 0–1; beyond it, the last one. */
export function stepOf(share: number, steps: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * (steps - 1));
}

/** Black or white, whichever stands out more: 4.58:1 at the least. */
export function readableOn(hex: string): string {
  return luminance(hex) > 0.179 ? '#000000' : '#ffffff';
}

/** Relative luminance of `#rrggbb`, 0–1. Source: WCAG 2.2. */
export function luminance(hex: string): number {
  const [red, green, blue] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear light of `#rrggbb`, 0–1 each. */
export function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexOf(light: Triple): string {
  const channel = (value: number): string => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255).toString(16).padStart(2, '0');
  };
  return `#${light.map(channel).join('')}`;
}

/** Lightness 0–1 and two opponent axes, of linear light. Source: Ottosson, "A perceptual color space for image processing", 2020. */
export function oklab([red, green, blue]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}

function unOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}
