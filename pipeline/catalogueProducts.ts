import { partsOf, schemas, type TableName } from '../src/domain/catalogue/schema.ts';
import type { BuiltCatalogue } from './buildCatalogue.ts';
import { product, type Product } from './manifest.ts';
import { encodePart } from './parquet.ts';
import type { Progress } from './progress.ts';

/** What the first screen needs before it can answer a search. */
const first: ReadonlySet<string> = new Set(['movies/search', 'streaming/search']);
const tableSchemaVersion = 1;
const ratingsReadmeName = 'ratings/ml-latest-small-README';
const tables = Object.keys(schemas) as TableName[];

/** Whether an artefact comes from this pipeline: the parts of the tables, the report, GroupLens's terms. */
export const ownsArtefact = (name: string): boolean => name === 'report' || tables.some((table) => name.startsWith(`${table}/`));

/** The files of the catalogue, one a part of a table, and what goes with them. The same tables give the same bytes. */
export function catalogueProducts(built: BuiltCatalogue, ratingsReadme: Uint8Array, progress: Progress): Product[] {
  const products: Product[] = [];
  for (const table of tables) {
    const rows = Object.values(built.tables[table])[0]?.length ?? 0;
    for (const part of partsOf(table)) {
      const name = `${table}/${part}`;
      progress.start(`encode ${name}`);
      const content = encodePart(table, part, built.tables[table]);
      products.push(product(name, content, { folder: 'data', extension: 'parquet', schemaVersion: tableSchemaVersion, needed: first.has(name) ? 'first' : 'later', rows }));
      progress.end(`${content.length} bytes`);
    }
  }
  const report = new TextEncoder().encode(`${JSON.stringify(built.report, null, 1)}\n`);
  products.push(product('report', report, { folder: 'data', extension: 'json', schemaVersion: built.report.schemaVersion, needed: 'later' }));
  products.push(product(ratingsReadmeName, ratingsReadme, { folder: 'data', extension: 'txt', schemaVersion: 1, needed: 'later' }));
  return products;
}
