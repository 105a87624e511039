import { functionWords } from '../../sentiment/exploration/functionWords.ts';
import { tokenise } from '../../sentiment/tokenise.ts';
import type { LabelledTexts } from './labelledTexts.ts';

/** The slow obvious way, over rows in order: English texts, null where missing. Lengths' bins are left to the caller. */
export function describeSlowly(texts: readonly (string | null)[], labels: readonly (string | null)[] | null): Omit<LabelledTexts, 'lengths' | 'ratio'> & { readonly ratioValue: number } {
  const given = texts.flatMap((text, row) => (text === null ? [] : [{ text, label: labels?.[row] ?? null }]));
  const words = new Map<string, number>(), pairs = new Map<string, number>(), triples = new Map<string, number>(), seen = new Set<string>(), sizes: number[] = [];
  for (const { text } of given) {
    const tokens = tokenise(text).map(({ key }) => (/^[\p{L}\p{M}']+$/u.test(key) ? key : null));
    for (const [length, runs] of [[1, words], [2, pairs], [3, triples]] as const) {
      const own = new Set<string>();
      for (let at = 0; at + length <= tokens.length; at++) {
        const run = tokens.slice(at, at + length);
        if (!run.includes(null)) own.add(run.join(' '));
      }
      for (const run of own) runs.set(run, (runs.get(run) ?? 0) + 1);
      if (length === 1) for (const word of own) seen.add(word);
    }
    sizes.push(seen.size);
  }
  const top = (from: ReadonlyMap<string, number>) => [...from].map(([ngram, n]) => ({ ngram, texts: n })).sort((a, b) => b.texts - a.texts || (a.ngram < b.ngram ? -1 : 1)).slice(0, 30);
  const shared = (from: ReadonlyMap<string, number>) => new Map([...from].filter(([, n]) => n > 1));
  const counts = given.map(({ text }) => text.split(/\s+/).filter((word) => word !== '').length).sort((a, b) => a - b), n = given.length, at = (place: number) => counts[place] as number, middle = (at(Math.floor(n / 2)) + at(Math.ceil(n / 2) - 1)) / 2;
  const classes = new Map<string, number>();
  for (const { label } of given) if (label !== null) classes.set(label, (classes.get(label) ?? 0) + 1);
  const points = Array.from({ length: Math.min(30, n) }, (_, place) => Math.ceil(((place + 1) * n) / Math.min(30, n)));
  return {
    samples: n, missingTexts: texts.length - n, classes: [...classes].map(([label, samples]) => ({ label, samples })).sort((a, b) => b.samples - a.samples || (a.label < b.label ? -1 : 1)),
    medianWords: middle, meanWords: Math.round((counts.reduce((a, b) => a + b) / n) * 1e4) / 1e4, spreadWords: [at(Math.floor(0.05 * n)), at(Math.floor(0.95 * n))],
    vocabulary: words.size, seenOnce: Math.round(([...words.values()].filter((held) => held === 1).length / words.size) * 1e4) / 1e4,
    growth: points.map((point) => ({ texts: point, words: sizes[point - 1] as number })),
    frequentWords: top(words), frequentContent: top(new Map([...words].filter(([word]) => !functionWords.has(word)))), frequentPairs: top(shared(pairs)), frequentTriples: top(shared(triples)),
    ratioValue: Math.round((n / Math.max(1, middle)) * 1e4) / 1e4,
  };
}
