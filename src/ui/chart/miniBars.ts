/**
 * Bars side by side as the data of an SVG path; a count above 0 is at least a px high.
 * @param most  the count that fills the height @param width, height  px of all
 */
export function miniBars(counts: readonly number[], most: number, width: number, height: number): string {
  return barsBetween(counts, most, height, (edge) => (edge / counts.length) * width);
}

/** The same between places of its own. @param at  px of edge 0…n */
export function barsBetween(counts: readonly number[], most: number, height: number, at: (edge: number) => number): string {
  let path = '';
  for (const [index, count] of counts.entries()) {
    if (!(count > 0) || !(most > 0)) continue;
    const left = at(index), width = at(index + 1) - left, tall = Math.min(height, Math.max(1, (count / most) * height));
    path += `M${round(left)} ${height}v${round(-tall)}h${round(Math.max(0.5, width - (width > 4 ? 1 : 0)))}v${round(tall)}z`;
  }
  return path;
}

const round = (value: number): number => Math.round(value * 100) / 100;
