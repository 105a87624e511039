import type { Artefact } from '../src/contracts/manifest.ts';

/** Bars of the catalogue and of the content model, in stored bytes. */
export const budgets = { data: 7_500_000, first: 1_800_000, content: 10_000_000, vectors: 6_500_000 } as const;

export interface Sizes {
  /** Everything under data/. */
  readonly data: number;
  /** What the first screen needs. */
  readonly first: number;
  /** Everything of the content model. */
  readonly content: number;
  /** What of it the first similar titles need. */
  readonly vectors: number;
}

export function sizesOf(artefacts: readonly Artefact[]): Sizes {
  const sum = (some: readonly Artefact[]) => some.reduce((bytes, artefact) => bytes + artefact.bytes, 0);
  return {
    data: sum(artefacts.filter(({ path }) => path.startsWith('data/'))),
    first: sum(artefacts.filter(({ needed }) => needed === 'first')),
    content: sum(artefacts.filter(({ name }) => name.startsWith('content/'))),
    vectors: sum(artefacts.filter(({ name }) => name === 'content/vectors')),
  };
}

/** A table for the terminal, with the bars. */
export function printSizes(artefacts: readonly Artefact[]): string {
  const sizes = sizesOf(artefacts);
  const line = (bytes: number, rows: number | undefined, text: string) => `${String(bytes).padStart(10)} ${String(rows ?? '').padStart(8)}  ${text}`;
  const bar = (what: keyof Sizes, text: string) => `${line(sizes[what], undefined, text)}: ${sizes[what] <= budgets[what] ? 'within' : 'OVER'} ${budgets[what]}`;
  return [
    '     bytes     rows  file',
    ...artefacts.map(({ bytes, rows, path, needed }) => line(bytes, rows, needed === 'first' ? `${path}  (first screen)` : path)),
    bar('data', 'all of data'),
    bar('first', 'before the first search'),
    ...(sizes.content > 0 ? [bar('content', 'all of the content model'), bar('vectors', 'before the first similar titles')] : []),
  ].join('\n');
}
