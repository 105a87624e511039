import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { SimilarityMap } from '../../src/contracts/similarity.ts';
import type { SimilarityEngine } from '../../src/contracts/similarityEngine.ts';
import type { WorkFilter } from '../../src/domain/content/filterWorks.ts';
import { layOut } from '../../src/domain/content/layOut.ts';
import { denseQuery } from '../../src/domain/content/vectorsFile.ts';
import { allowedRows, rankRequest, type Space } from './answer.ts';

/** The works most like one, on a plane: what is alike lies near. Pairs are compared as the blend compares them, votes apart. */
export async function mapWorks(space: Space, engine: SimilarityEngine, row: WorkRow, count: number, filter?: WorkFilter): Promise<SimilarityMap> {
  const like = [{ row, weight: 1 }];
  const [ranking] = await engine.rank([rankRequest(space, { like, method: 'blend', k: count }, allowedRows(space, like, filter))]);
  const rows = Int32Array.of(row, ...(ranking?.rows ?? []));
  return { rows, points: layOut(apart(likenesses(space, rows), rows.length), rows.length) };
}

/** Row-major [n × n]: the blend's score of each pair without the votes, symmetric, 0 on the diagonal. */
function likenesses({ vectors, blend }: Space, rows: Int32Array): Float64Array {
  const n = rows.length;
  const alike = new Float64Array(n * n);
  const dense = Array.from(rows, (row) => denseQuery(vectors, [{ row, weight: 1 }]));
  for (let a = 0; a < n; a++) {
    const query = [{ row: rows[a] ?? 0, weight: 1 }];
    const own = dense[a] ?? new Float32Array(0);
    for (let b = 0; b < a; b++) {
      const text = own.reduce((sum, value, at) => sum + value * (dense[b]?.[at] ?? 0), 0);
      alike[a * n + b] = alike[b * n + a] = blend.textWeight * text + blend.parts(query, rows[b] ?? 0).facts;
    }
  }
  return alike;
}

/**
 * Distances by the order of likenesses alone: in a disc filled evenly, the share of pairs nearer than r grows with r². Likenesses as they are would
 * put everything at much the same distance.
 */
function apart(alike: Float64Array, n: number): Float64Array {
  const pairs = Int32Array.from({ length: (n * (n - 1)) / 2 });
  let next = 0;
  for (let a = 0; a < n; a++) for (let b = 0; b < a; b++) pairs[next++] = a * n + b;
  pairs.sort((one, other) => (alike[other] ?? 0) - (alike[one] ?? 0) || one - other);
  const distances = new Float64Array(n * n);
  pairs.forEach((pair, nearer) => {
    const a = Math.floor(pair / n), b = pair % n;
    distances[pair] = distances[b * n + a] = Math.sqrt((nearer + 1) / pairs.length);
  });
  return distances;
}
