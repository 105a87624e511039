import type { Localised } from '../src/domain/queries/query.ts';

/** A file inside a downloaded archive whose content is known. */
export interface KnownFile {
  /** Path below the raw folder. */
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What can be fetched without an account. */
export interface Download {
  readonly url: string;
  /** Length as published, in bytes. */
  readonly bytes: number;
  /** The publisher's own sum of the archive; null where it publishes none, and then `known` is checked after unpacking. */
  readonly md5: string | null;
  /** Where the archive lies below the raw folder. */
  readonly file: string;
  /** Unpacked below the raw folder under the archive's own paths; `tar.gz` stays packed, as its reader wants it. */
  readonly format: 'zip' | 'tar.gz';
  readonly known: readonly KnownFile[];
  /** Fetched only when asked for by name, because it is large and little of it is used. */
  readonly onRequest: boolean;
}

/** A published data set that the pipeline reads. */
export interface Publisher {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  /** The page that describes it, for people; never requested by a program. */
  readonly page: string;
  readonly terms: Localised;
  /** Its files as the raw folder names them. */
  readonly files: readonly string[];
  /** Null: the page wants an account; put the files there by hand. */
  readonly download: Download | null;
}

const groupLens = 'GroupLens, University of Minnesota';
const groupLensTerms: Localised = {
  en: 'Research use with credit; no commercial use, and no passing on, without permission.',
  es: 'Uso en investigación citando la fuente; sin uso comercial ni redistribución sin permiso.',
};
const groupLensUrl = (file: string): string => `https://files.grouplens.org/datasets/movielens/${file}`;
const kaggleCatalogue = (key: string, title: string, file: string): Publisher => ({
  key,
  title,
  publisher: 'Shivam Bansal (Kaggle)',
  page: `https://www.kaggle.com/datasets/shivamb/${key}`,
  terms: { en: 'CC0 1.0, as marked by its uploader.', es: 'CC0 1.0, según quien lo publicó.' },
  files: [`streaming/${file}`],
  download: null,
});

export const publishers: readonly Publisher[] = [
  {
    key: 'ml-latest-small',
    title: 'MovieLens latest-small',
    publisher: groupLens,
    page: 'https://grouplens.org/datasets/movielens/latest/',
    terms: {
      en: 'May be passed on, also transformed, under the same terms (its README travels with it); credit required, no commercial use without permission.',
      es: 'Puede redistribuirse, también transformado, en los mismos términos (su README lo acompaña); hay que citar la fuente y no cabe uso comercial sin permiso.',
    },
    files: ['ml-latest-small/ratings.csv', 'ml-latest-small/links.csv', 'ml-latest-small/movies.csv', 'ml-latest-small/tags.csv', 'ml-latest-small/README.txt'],
    download: {
      url: groupLensUrl('ml-latest-small.zip'),
      bytes: 978_202,
      md5: null,
      file: 'ml-latest-small.zip',
      format: 'zip',
      known: [
        { path: 'ml-latest-small/ratings.csv', sha256: 'aa289ca83157595d0df6aea1be6a4ded676ddc4385472e8313a8ed9805352646' },
        { path: 'ml-latest-small/links.csv', sha256: '97ad18e4e56a09363c65676b6cb3482ce3e2cea2372a24620c1599c843325f31' },
        { path: 'ml-latest-small/movies.csv', sha256: '5a5f32dd9bb3797b8e728a1b98958789d2b13f294a69fdfbc5727f8a9611aa07' },
        { path: 'ml-latest-small/README.txt', sha256: '63d22ac138e80fae37021797ed8e1b9424b5239dc576a137422adf783ae3f404' },
      ],
      onRequest: false,
    },
  },
  {
    key: 'ml-100k', title: 'MovieLens 100K', publisher: groupLens, page: 'https://grouplens.org/datasets/movielens/100k/', terms: groupLensTerms, files: ['ml-100k/'],
    download: { url: groupLensUrl('ml-100k.zip'), bytes: 4_924_029, md5: '0e33842e24a9c977be4e0107933c0723', file: 'ml-100k.zip', format: 'zip', known: [], onRequest: false },
  },
  {
    key: 'ml-1m', title: 'MovieLens 1M', publisher: groupLens, page: 'https://grouplens.org/datasets/movielens/1m/', terms: groupLensTerms, files: ['ml-1m/'],
    download: { url: groupLensUrl('ml-1m.zip'), bytes: 5_917_549, md5: 'c4d9eecfca2ab87c1945afe126590906', file: 'ml-1m.zip', format: 'zip', known: [], onRequest: false },
  },
  {
    key: 'ml-25m', title: 'MovieLens 25M', publisher: groupLens, page: 'https://grouplens.org/datasets/movielens/25m/', terms: groupLensTerms, files: ['ml-25m/'],
    download: {
      url: groupLensUrl('ml-25m.zip'), bytes: 261_978_986, md5: '6b51fb2759a8657d3bfcbfc42b592ada', file: 'ml-25m.zip', format: 'zip',
      known: [{ path: 'ml-25m/links.csv', sha256: '8ea3d144a9d4cee390775653a00af4d6a462c84b84afe3a96b74b29f3b33c2e8' }], onRequest: true,
    },
  },
  {
    key: 'aclImdb', title: 'Large Movie Review Dataset', publisher: 'Stanford University (Maas et al., ACL 2011)', page: 'https://ai.stanford.edu/~amaas/data/sentiment/',
    terms: { en: 'No licence stated; cite the paper. The texts stay their authors’ and are not passed on.', es: 'Sin licencia declarada; hay que citar el artículo. Los textos son de sus autores y no se redistribuyen.' },
    files: ['aclImdb_v1.tar.gz'],
    download: { url: 'https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz', bytes: 84_125_825, md5: '7c2ac02c03563afcf9b574c7e56c153a', file: 'aclImdb_v1.tar.gz', format: 'tar.gz', known: [], onRequest: false },
  },
  {
    key: 'the-movies-dataset', title: 'The Movies Dataset', publisher: 'Rounak Banik (Kaggle), from the TMDB API', page: 'https://www.kaggle.com/datasets/rounakbanik/the-movies-dataset',
    terms: {
      en: 'Marked CC0 by its uploader, which does not bind TMDB: attribution required, commercial use needs its agreement. This product uses the TMDb API but is not endorsed or certified by TMDb.',
      es: 'Marcado CC0 por quien lo publicó, lo que no obliga a TMDB: hay que citarla y el uso comercial requiere su acuerdo. Este producto usa la API de TMDb pero no está avalado ni certificado por TMDb.',
    },
    files: ['tmdb/movies_metadata.csv', 'tmdb/credits.csv', 'tmdb/keywords.csv', 'tmdb/links.csv'],
    download: null,
  },
  kaggleCatalogue('amazon-prime-movies-and-tv-shows', 'Amazon Prime Movies and TV Shows', 'amazon_prime_titles.csv'),
  kaggleCatalogue('disney-movies-and-tv-shows', 'Disney+ Movies and TV Shows', 'disney_plus_titles.csv'),
  kaggleCatalogue('hulu-movies-and-tv-shows', 'Hulu Movies and TV Shows', 'hulu_titles.csv'),
  kaggleCatalogue('netflix-shows', 'Netflix Movies and TV Shows', 'netflix_titles.csv'),
];
