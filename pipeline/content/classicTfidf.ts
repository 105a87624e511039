import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';
import { buildTfidf } from '../../src/domain/content/classic/buildTfidf.ts';
import { classicText } from '../../src/domain/content/classic/classicText.ts';
import { encodeTfidf, tfidfVersion } from '../../src/domain/content/classic/tfidfFile.ts';
import type { TfidfIndex } from '../../src/domain/content/classic/tfidfIndex.ts';
import { tfidfArtefact } from '../../src/domain/content/methods.ts';
import type { RowIdentity } from '../../src/domain/content/vectorsFile.ts';
import { product, type Product } from '../manifest.ts';
import type { Progress } from '../progress.ts';
import type { Sources } from '../sources.ts';
import { readCsv } from '../csv.ts';

/**
 * The classic recommender's index of genres, tagline, first actor and first director, and the file that ships it.
 * @param identity  of the tables that the works are rows of
 */
export async function classicTfidf(sources: Sources, catalogue: Catalogue, works: Works, identity: RowIdentity, progress: Progress): Promise<{ readonly index: TfidfIndex; readonly product: Product }> {
  const taglines = await readTaglines(sources, progress);
  progress.start('number the words of the classic recommender');
  const index = buildTfidf(works.count, classicText(catalogue, works, taglines));
  const bytes = encodeTfidf(index, identity);
  progress.end(`${bytes.length} bytes`);
  return { index, product: product(tfidfArtefact, bytes, { folder: 'models', extension: 'bin', schemaVersion: tfidfVersion, needed: 'later', rows: works.count }) };
}

/** By TMDB id; films without one are left out. For the index only: none of it may leave the pipeline. */
async function readTaglines({ files, recent }: Sources, progress: Progress): Promise<ReadonlyMap<number, string>> {
  const taglines = new Map<number, string>();
  for (const film of [...(recent ? [recent.films] : []), files.films]) {
    progress.start(`read the taglines of ${film.name}`);
    for await (const { cells } of readCsv({ ...film, columns: ['id', 'tagline'] })) {
      progress.row();
      const id = cells['id'] ?? '', tagline = (cells['tagline'] ?? '').trim();
      // The second half of a broken record has no id; of a film listed twice, the later look or the first row speaks.
      if (/^\d+$/.test(id) && tagline !== '' && !taglines.has(Number(id))) taglines.set(Number(id), tagline);
    }
    progress.end();
  }
  return taglines;
}
