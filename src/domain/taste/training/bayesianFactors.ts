import { changePeople, changeTitles, drawLinked, sumByPerson } from '../../kernels/gibbsPasses.ts';
import { gamma, normals } from '../../randomNormal.ts';
import { byTitle, type RatingMatrix } from './ratingMatrix.ts';

export interface BayesianOptions {
  /** Factors, ≥ 1. */
  readonly k: number;
  readonly sweeps: number;
  /** Sweeps before samples count. */
  readonly burnIn: number;
  readonly random: () => number;
  readonly onSweep?: (sweep: number, residual: number) => void;
}

/** Ratings to predict, by person and title. */
export interface Asked {
  readonly person: ArrayLike<number>;
  readonly title: ArrayLike<number>;
}

/** One side of a factor: own values and those that come with whom it is linked to. */
interface Half {
  readonly count: number;
  readonly own: Float64Array[];
  readonly linked: Float64Array[];
  readonly total: Float64Array[];
  readonly share: Float64Array;
  readonly linkStarts: Int32Array;
  readonly linkOwners: Int32Array;
}

/**
 * Stars by Bayesian factorisation, drawn by Gibbs sampling: stars = mean + b_u + b_i + U_u · V_i, where a person's and a title's factors and biases are their own plus a mean over whom
 * they are linked with: U_u = p_u + |N(u)|^-½ Σ_{j ∈ N(u)} y_j and V_i = q_i + |N(i)|^-½ Σ_{v ∈ N(i)} x_v (SVD++, both ways). Precisions are drawn too, so that nothing needs tuning but k.
 * Sources: Salakhutdinov & Mnih, ICML 2008; Koren, KDD 2008; Rendle, ACM TIST 3(3), 2012; Rendle, Zhang & Koren, arXiv 1905.01395, 2019.
 * @returns the mean prediction of all samples for each one asked, unclipped
 */
export function bayesianFactors(matrix: RatingMatrix, asked: Asked, { k, sweeps, burnIn, random, onSweep }: BayesianOptions): Float64Array {
  const { people, titles, starts, titleOf, stars } = matrix, n = stars.length, titled = byTitle(matrix), normal = normals(random);
  const mean = stars.reduce((sum, value) => sum + value, 0) / Math.max(n, 1), errors = Float64Array.from(stars, (value) => value - mean);
  const personHalf = half(people, titles, k, starts, titled.starts, titled.personOf, normal), titleHalf = half(titles, people, k, titled.starts, starts, titleOf, normal);
  const ones = { people: new Float64Array(people).fill(1), titles: new Float64Array(titles).fill(1) };
  const squares = { people: new Float64Array(people), titles: new Float64Array(titles) }, products = { people: new Float64Array(people), titles: new Float64Array(titles) };
  const change = { people: new Float64Array(people), titles: new Float64Array(titles) };
  for (let f = 0; f < k; f++) subtract(matrix, personHalf.total[f] as Float64Array, titleHalf.total[f] as Float64Array, errors);

  let precision = 1;
  function draw(side: Half, f: number, squared: Float64Array, product: Float64Array, changed: Float64Array): void {
    changed.fill(0);
    const own = side.own[f] as Float64Array, linked = side.linked[f] as Float64Array, total = side.total[f] as Float64Array;
    const { pull, centre } = hyper(own, true), linkedPull = hyper(linked, false).pull;
    for (let at = 0; at < side.count; at++) {
      const before = own[at] as number, weight = precision * (squared[at] as number) + pull, mid = (precision * ((product[at] as number) + before * (squared[at] as number)) + pull * centre) / weight;
      const by = mid + normal() / Math.sqrt(weight) - before;
      own[at] = before + by;
      (product[at] as number) -= by * (squared[at] as number);
      changed[at] = by;
    }
    drawLinked({ starts: side.linkStarts, owners: side.linkOwners, share: side.share, squares: squared, products: product, change: changed }, linked, precision, linkedPull, normal);
    for (let at = 0; at < side.count; at++) (total[at] as number) += changed[at] as number;
  }
  /** Precision and mean of a group of values, given them. */
  function hyper(values: Float64Array, hasCentre: boolean): { readonly pull: number; readonly centre: number } {
    let sum = 0, square = 0;
    for (const value of values) { sum += value; square += value * value; }
    const count = values.length, mid = hasCentre ? sum / (count + 1) : 0, spread = square - (count + 1) * mid * mid;
    const pull = gamma((1 + count) / 2, normal, random) / ((1 + Math.max(spread, 0)) / 2);
    return { pull, centre: hasCentre ? mid + normal() / Math.sqrt((count + 1) * pull) : 0 };
  }

  const predicted = new Float64Array(asked.person.length);
  let samples = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let residual = 0;
    for (let at = 0; at < n; at++) residual += (errors[at] as number) ** 2;
    onSweep?.(sweep, Math.sqrt(residual / n));
    precision = gamma((1 + n) / 2, normal, random) / ((1 + residual) / 2);
    // The last "factor" is the biases: the other side is 1.
    for (let f = 0; f <= k; f++) {
      const v = f === k ? ones.titles : (titleHalf.total[f] as Float64Array), u = f === k ? ones.people : (personHalf.total[f] as Float64Array);
      sumByPerson(starts, titleOf, v, errors, squares.people, products.people);
      draw(personHalf, f, squares.people, products.people, change.people);
      changePeople(starts, titleOf, change.people, u, v, errors, squares.titles, products.titles);
      draw(titleHalf, f, squares.titles, products.titles, change.titles);
      changeTitles(starts, titleOf, change.titles, u, errors);
    }
    if (sweep < burnIn) continue;
    samples++;
    for (let at = 0; at < predicted.length; at++) {
      const person = asked.person[at] as number, title = asked.title[at] as number;
      let sum = mean + ((personHalf.total[k] as Float64Array)[person] as number) + ((titleHalf.total[k] as Float64Array)[title] as number);
      for (let f = 0; f < k; f++) sum += ((personHalf.total[f] as Float64Array)[person] as number) * ((titleHalf.total[f] as Float64Array)[title] as number);
      (predicted[at] as number) += sum;
    }
  }
  return predicted.map((sum) => sum / Math.max(samples, 1));
}

/** @param starts  links of each owner @param linkStarts  owners of each other */
function half(count: number, others: number, k: number, starts: Int32Array, linkStarts: Int32Array, linkOwners: Int32Array, normal: () => number): Half {
  const share = Float64Array.from({ length: count }, (_, at) => 1 / Math.sqrt(Math.max((starts[at + 1] as number) - (starts[at] as number), 1)));
  const values = (f: number, length: number, size: number) => Float64Array.from({ length }, () => (f === k ? 0 : size * normal()));
  const own = Array.from({ length: k + 1 }, (_, f) => values(f, count, 0.1));
  return { count, own, linked: Array.from({ length: k + 1 }, () => new Float64Array(others)), total: own.map((value) => value.slice()), share, linkStarts, linkOwners };
}

function subtract({ people, starts, titleOf }: RatingMatrix, u: Float64Array, v: Float64Array, errors: Float64Array): void {
  for (let person = 0; person < people; person++) {
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) (errors[at] as number) -= (u[person] as number) * (v[titleOf[at] as number] as number);
  }
}
