import type { SentimentClient, SentimentClientStatus } from '../../client/sentiment.ts';
import { createStore, type Store } from '../../client/store.ts';
import type { Doubt, Reading } from '../../contracts/sentiment.ts';
import { smallModel } from '../../domain/sentiment/smallModel.fixture.ts';

export const readyStatus: SentimentClientStatus = { state: 'ready', loadedBytes: 0, totalBytes: 0, engine: { engine: 'cpu', renderer: null, modelBytes: 1000 }, restarts: 0, error: null };

/** A made-up client for tests: what a test does not give is refused, so that it cannot be asked unnoticed. */
export function fakeSentiment(given: Partial<SentimentClient> & { readonly status?: Store<SentimentClientStatus> } = {}): SentimentClient {
  const held: Partial<SentimentClient> = { status: createStore<SentimentClientStatus>(readyStatus), load: () => Promise.resolve({ engine: 'cpu', renderer: null, modelBytes: 1000 }), ...given };
  return new Proxy(held as SentimentClient, {
    get: (target, name, receiver) => (name in target ? Reflect.get(target, name, receiver) as unknown : () => Promise.reject(new Error(`the test's sentiment has no ${String(name)}`))),
  });
}

/**
 * What the small model reads in a text: its head is linear, so that each n-gram's part is its own number. Short texts and those without a known word are doubted.
 * @param pull  every part is multiplied by it: another model, made up
 */
export function smallReading(text: string, pull = 1): Reading {
  const model = smallModel(), { calibration: { scale, offset } } = model, bias = 0.1;
  const { tokens, rows, firsts, lengths, weights } = model.read(text);
  const calibrated = (logit: number): number => 1 / (1 + Math.exp(-(scale * logit + offset)));
  const partOf = (i: number): number => pull * ((weights[2 * i] ?? 0) + 0.5 * (weights[2 * i + 1] ?? 0)) * (model.values[(rows[i] ?? 0) * 2] ?? 0) * (model.scales[0] ?? 0);
  const shares = tokens.map(() => 0), runs: { first: number; length: number; weight: number }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const first = firsts[i] ?? 0, length = lengths[i] ?? 1, weight = partOf(i);
    runs.push({ first, length, weight });
    for (let at = first; at < first + length; at++) shares[at] = (shares[at] ?? 0) + weight / length;
  }
  const words = tokens.flatMap(({ start, end }, at) => ((shares[at] ?? 0) === 0 ? [] : [{ start, end, weight: shares[at] ?? 0 }]));
  const logit = bias + words.reduce((sum, { weight }) => sum + weight, 0);
  const taken = new Set<number>();
  const phrases = runs.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).flatMap(({ first, length, weight }) => {
    if (Math.abs(weight) < 0.01 || taken.size >= 12 || taken.has(first) || taken.has(first + length - 1)) return [];
    for (let at = first; at < first + length; at++) taken.add(at);
    return [{ start: tokens[first]?.start ?? 0, end: tokens[first + length - 1]?.end ?? 0, weight, withoutLogit: logit - weight, withoutProbability: calibrated(logit - weight) }];
  });
  const bySentence = new Map<number, { readonly start: number; end: number; weight: number }>();
  tokens.forEach(({ start, end, sentence }, at) => {
    const own = bySentence.get(sentence) ?? { start, end, weight: 0 };
    bySentence.set(sentence, own);
    own.end = end;
    own.weight += shares[at] ?? 0;
  });
  const sentences = [...bySentence.values()].map((own) => ({ ...own, probability: Math.abs(own.weight) < 0.05 ? null : calibrated(bias + own.weight) }));
  const known = tokens.filter(({ key }) => model.knows(key)).length / Math.max(1, tokens.length);
  const why: Doubt | null = tokens.length === 0 ? 'empty' : tokens.length < 4 ? 'tooShort' : known < 0.15 ? 'fewKnownWords' : null;
  const probability = calibrated(logit);
  return {
    verdict: why ? { kind: 'cannotTell', why, knownShare: known } : { kind: 'verdict', label: probability >= 0.5 ? 'positive' : 'negative', probability, logit },
    logit, bias, words, phrases, sentences, tookMs: 1.4,
  };
}
