/** How often every point moves once; the stress falls at each pass and hardly after these. */
const passes = 60;

/**
 * Points on a plane whose distances are as near as can be to those wanted: metric multidimensional scaling by stress majorisation, weights 1/distance²,
 * so that what is near matters most. The first point comes to lie at the origin. The same input gives the same plane.
 * @param distances  row-major [n × n], symmetric, > 0 off the diagonal
 * @returns x, y of each, [2n]
 * Sources: Torgerson, Psychometrika 17(4), 1952 (the start); Gansner, Koren & North, Graph Drawing 2004.
 */
export function layOut(distances: Float64Array, n: number): Float32Array {
  const points = classical(distances, n);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = 0; i < n; i++) moveTowards(i, points, distances, n);
  }
  const laid = new Float32Array(2 * n);
  for (let i = 0; i < n; i++) {
    laid[2 * i] = (points[2 * i] as number) - (points[0] as number);
    laid[2 * i + 1] = (points[2 * i + 1] as number) - (points[1] as number);
  }
  return laid;
}

/** Classical scaling: the two strongest axes of the squared distances, centred both ways. */
function classical(distances: Float64Array, n: number): Float64Array {
  const gram = centred(distances, n);
  const points = new Float64Array(2 * n);
  for (let axis = 0; axis < 2; axis++) {
    const { vector, value } = strongestAxis(gram, n);
    for (let i = 0; i < n; i++) {
      points[2 * i + axis] = (vector[i] as number) * Math.sqrt(Math.max(value, 1e-9));
      for (let j = 0; j < n; j++) (gram[i * n + j] as number) -= value * (vector[i] as number) * (vector[j] as number);
    }
  }
  return points;
}

function centred(distances: Float64Array, n: number): Float64Array {
  const gram = distances.map((distance) => -0.5 * distance * distance);
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) (means[i] as number) += (gram[i * n + j] as number) / n;
  const mean = means.reduce((sum, one) => sum + one, 0) / n;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) (gram[i * n + j] as number) += mean - (means[i] as number) - (means[j] as number);
  return gram;
}

/** The eigenvector of the largest eigenvalue by power iteration, from a start that is the same every time and at right angles to nothing likely. */
function strongestAxis(matrix: Float64Array, n: number): { readonly vector: Float64Array; readonly value: number } {
  let vector = Float64Array.from({ length: n }, (_, i) => Math.cos(1 + i * 2.39996) / Math.sqrt(n)), value = 0;
  for (let iteration = 0; iteration < 50; iteration++) {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) (next[i] as number) += (matrix[i * n + j] as number) * (vector[j] as number);
    value = Math.hypot(...next);
    if (value === 0) break;
    vector = next.map((one) => one / value);
  }
  return { vector, value };
}

/** Where the others, each at its wanted distance, would have point i: their weighted mean. */
function moveTowards(i: number, points: Float64Array, distances: Float64Array, n: number): void {
  const x = points[2 * i] as number, y = points[2 * i + 1] as number;
  let sumX = 0, sumY = 0, sum = 0;
  for (let j = 0, base = i * n; j < n; j++) {
    if (j === i) continue;
    const wanted = distances[base + j] as number;
    const otherX = points[2 * j] as number, otherY = points[2 * j + 1] as number;
    const apart = Math.sqrt((x - otherX) ** 2 + (y - otherY) ** 2); // hypot takes several times as long
    const weight = 1 / (wanted * wanted), stretch = apart === 0 ? 0 : wanted / apart;
    sumX += weight * (otherX + stretch * (x - otherX));
    sumY += weight * (otherY + stretch * (y - otherY));
    sum += weight;
  }
  if (sum === 0) return;
  points[2 * i] = sumX / sum;
  points[2 * i + 1] = sumY / sum;
}
