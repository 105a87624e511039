import { bothAbove, normalBelow } from './binormal.ts';
import { chiSquared, type CrossCount } from './crossCount.ts';

/** Where the two normal variables are looked at: ±5 standard deviations, in as many equal bins as the table has. */
const range = 5;
const tolerance = 1e-6;

/**
 * φk: the correlation of two normal variables, cut into as many bins, whose χ² against independence would be that of the table; what noise alone gives, its degrees of freedom, is taken off first.
 * @returns 0…1; null with fewer than `fewest` rows or two bins of either
 * Source: Baak, Koopman, Snoek & Klous, Computational Statistics & Data Analysis 152, 2020, and the package phik 0.12, whose choices are kept: Yates's correction of 2 × 2 tables, the scale that makes a correlation of 1 the largest χ² there can be.
 */
export function phikOfTable(table: CrossCount, fewest: number, distances: Distances = binnedDistances()): number | null {
  const { xs, ys, n } = table, nx = xs.length, ny = ys.length;
  if (n < fewest || nx < 2 || ny < 2) return null;
  const found = chiSquared(table, true), noise = (nx - 1) * (ny - 1), most = n * Math.min(nx - 1, ny - 1);
  if (found <= noise) return 0;
  if (found >= most) return 1;
  const distance = distances(nx, ny), wanted = ((found - noise) / (most - noise)) * distance(1);
  return solve((rho) => distance(rho) - wanted);
}

/** Of nx × ny bins, of a correlation 0–1. */
export type Distances = (nx: number, ny: number) => (rho: number) => number;

/** χ² a row of two correlated normal variables against uncorrelated ones; what was computed for a shape is kept. */
export function binnedDistances(): Distances {
  const kept = new Map<string, (rho: number) => number>();
  return (nx, ny) => {
    const key = nx < ny ? `${ny} ${nx}` : `${nx} ${ny}`;
    let distance = kept.get(key);
    if (!distance) kept.set(key, (distance = distanceOf(Math.max(nx, ny), Math.min(nx, ny))));
    return distance;
  };
}

function distanceOf(nx: number, ny: number): (rho: number) => number {
  const xEdges = edges(nx), yEdges = edges(ny), xShares = shares(xEdges), yShares = shares(yEdges), known = new Map<number, number>();
  // Half of the plane is the other's mirror image: of an odd number of columns the middle one counts once.
  const columns = Math.ceil(nx / 2), weight = (column: number): number => (nx % 2 === 1 && column === columns - 1 ? 1 : 2);
  return (rho) => {
    const before = known.get(rho);
    if (before !== undefined) return before;
    let sum = 0, left = yEdges.map((y) => bothAbove(xEdges[0] as number, y, rho));
    for (let column = 0; column < columns; column++) {
      const right = yEdges.map((y) => bothAbove(xEdges[column + 1] as number, y, rho));
      for (let row = 0; row < ny; row++) {
        const apart = (xShares[column] as number) * (yShares[row] as number);
        const together = (left[row] as number) - (left[row + 1] as number) - (right[row] as number) + (right[row + 1] as number);
        sum += (weight(column) * (together - apart) ** 2) / apart;
      }
      left = right;
    }
    known.set(rho, sum);
    return sum;
  };
}

const edges = (bins: number): number[] => Array.from({ length: bins + 1 }, (_, at) => -range + (2 * range * at) / bins);
/** Differences below zero, where both ends have all their digits. */
const shares = (edges: readonly number[]): number[] => edges.slice(1).map((to, at) => {
  const from = edges[at] as number;
  return from >= 0 ? normalBelow(-from) - normalBelow(-to) : normalBelow(to) - normalBelow(from);
});

/** The root of a function that rises from below 0 at 0 to above 0 at 1: secants of which one end is held back by half (Illinois), halving where they crawl. */
function solve(rising: (x: number) => number): number {
  let low = 0, high = 1, atLow = rising(0), atHigh = rising(1);
  for (let step = 0; step < 60 && high - low > tolerance; step++) {
    const x = step % 3 === 2 ? (low + high) / 2 : low - (atLow * (high - low)) / (atHigh - atLow), value = rising(x);
    if (value === 0) return x;
    if (value < 0) {
      [low, atLow] = [x, value];
      atHigh /= 2;
    } else {
      [high, atHigh] = [x, value];
      atLow /= 2;
    }
  }
  return (low + high) / 2;
}
