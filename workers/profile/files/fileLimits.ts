/** What a file may cost before it is refused or cut; bytes unless said otherwise. */
export interface FileLimits {
  /** Of the file as it is. */
  readonly bytes: number;
  /** Of what a gzip file unpacks to. */
  readonly inflatedBytes: number;
  /** Rows × columns. */
  readonly cells: number;
  readonly columns: number;
  /** Of distinct texts, all columns together. */
  readonly textBytes: number;
  /** Of one row of delimited text. */
  readonly recordBytes: number;
  /** Of JSON that must be read at once: a line, an element of an array, a whole object of columns. */
  readonly jsonBytes: number;
  /** Of the footer of a Parquet file, of one of its pages once inflated, of one of its column chunks as it is stored. */
  readonly footerBytes: number;
  readonly pageBytes: number;
  readonly chunkBytes: number;
  /** Milliseconds that reading may take; looked at between pieces. */
  readonly ms: number;
}

/**
 * Worst cases under these limits. Memory: values 8 × cells = 400 MB, texts 256 MB twice while they are read, a page and a chunk 384 MB. Time: one piece is a Parquet page or one JSON value; a hostile page of 128 MB can keep its decompressor for minutes (gzip: 1,032 bytes written for one read), an honest one about 2 s.
 * Whoever runs this therefore ends the worker when no progress came for 30 s, and when it should end sooner.
 */
export const fileLimits: FileLimits = {
  bytes: 2 * 1024 ** 3,
  inflatedBytes: 1024 ** 3,
  cells: 50_000_000,
  columns: 5000,
  textBytes: 256 * 1024 ** 2,
  recordBytes: 64 * 1024 ** 2,
  jsonBytes: 32 * 1024 ** 2,
  footerBytes: 32 * 1024 ** 2,
  pageBytes: 128 * 1024 ** 2,
  chunkBytes: 256 * 1024 ** 2,
  ms: 120_000,
};
