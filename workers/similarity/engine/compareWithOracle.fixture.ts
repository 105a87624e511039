import type { QuantisedRows, Ranking, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { doubleRows, oracleRanking } from './oracle.fixture.ts';

/** By how much a score may differ from the float64 one. */
export const scoreTolerance = 1e-5;

/**
 * Asks an engine in batches and lists every answer that is not the oracle's; empty when all is well. Needs no test runner, so that it also runs in a browser.
 * @param batch  requests at once, 1–256
 */
export async function compareWithOracle(engine: SimilarityEngine, rows: QuantisedRows, requests: readonly RankRequest[], batch: number): Promise<string[]> {
  const doubles = doubleRows(rows), problems: string[] = [];
  for (let at = 0; at < requests.length; at += batch) {
    const asked = requests.slice(at, at + batch), answers = await engine.rank(asked);
    if (answers.length !== asked.length) problems.push(`${answers.length} answers to ${asked.length} requests`);
    asked.forEach((request, i) => {
      const answer = answers[i];
      const problem = answer === undefined ? 'no answer' : difference(answer, oracleRanking(doubles, request));
      if (problem !== null) problems.push(`request ${at + i} (k ${request.k}): ${problem}`);
    });
  }
  return problems;
}

function difference(answer: Ranking, expected: Ranking): string | null {
  if (answer.rows.length !== expected.rows.length || answer.scores.length !== expected.rows.length) return `${answer.rows.length} rows, ${answer.scores.length} scores instead of ${expected.rows.length}`;
  for (let i = 0; i < expected.rows.length; i++) {
    const row = expected.rows[i] as number, score = expected.scores[i] as number;
    if (answer.rows[i] !== row) return `row ${answer.rows[i]} (${answer.scores[i]}) instead of ${row} (${score}) in place ${i}`;
    if (!(Math.abs((answer.scores[i] as number) - score) <= scoreTolerance)) return `row ${row} scores ${answer.scores[i]} instead of ${score}`;
  }
  return null;
}
