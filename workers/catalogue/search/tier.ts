/** How well a name answers a text, best first. Above `joined`: near spellings, one step an edit. */
export const tier = {
  exact: 0,
  /** Equal but for a leading article: `matrix` → The Matrix. */
  exactPastArticle: 1,
  prefix: 2,
  prefixPastArticle: 3,
  /** The text begins a later word. */
  wordPrefix: 4,
  /** Every word typed begins a word, in any order. */
  anyOrder: 5,
  inside: 6,
  /** Equal when blanks are left out: `spiderman` → Spider-Man. */
  joined: 7,
  near: 8,
  none: 255,
} as const;
