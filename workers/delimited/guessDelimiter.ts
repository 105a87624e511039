import { delimiters, type Delimiter } from '../../src/contracts/sentimentBatch.ts';

/** The delimiter that parts most lines into the same number of cells, at least two; quoted stretches count for nothing. */
export function guessDelimiter(text: string): Delimiter | null {
  const lines = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 100);
  let best: Delimiter | null = null, bestScore = 0;
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1), most = counts[0] ?? 0;
    if (most === 0) continue;
    const score = counts.filter((count) => count === most).length / counts.length + Math.min(most, 10) * 0.001 + (delimiter === '\t' ? 0.05 : 0);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
