/** What labelled texts look like before a model is chosen: aggregates alone. JSON-serialisable. */
export interface LabelledTexts {
  readonly samples: number;
  /** Most frequent first, at most 50; empty where there are no labels. */
  readonly classes: readonly { readonly label: string; readonly samples: number }[];
  readonly missingTexts: number;
  /** Words as blanks part them. */
  readonly medianWords: number;
  readonly meanWords: number;
  readonly spreadWords: readonly [p5: number, p95: number];
  /** Texts by number of words, equal bins; the last is open (`to` null). */
  readonly lengths: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly vocabulary: number;
  /** Share of it that is in one text only. */
  readonly seenOnce: number;
  /** Different words after so many texts, in the order of the table; at most 30 points. */
  readonly growth: readonly { readonly texts: number; readonly words: number }[];
  /** By texts that hold them, most first, at most 30 each. `content`: without words that say nothing by themselves. */
  readonly frequentWords: readonly TextCount[];
  readonly frequentContent: readonly TextCount[];
  readonly frequentPairs: readonly TextCount[];
  readonly frequentTriples: readonly TextCount[];
  /** Samples over median words; below `threshold` a network over n-grams is advised, else a model of sequences. Source: Google's text-classification guide, 2018. */
  readonly ratio: { readonly value: number; readonly threshold: number; readonly suggests: 'ngrams' | 'sequence' };
}
export interface TextCount {
  readonly ngram: string;
  readonly texts: number;
}
