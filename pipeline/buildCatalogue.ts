import type { Platform } from '../src/domain/catalogue/schema.ts';
import { EtlError } from '../src/domain/etl/etlError.ts';
import type { TableColumns } from '../src/domain/etl/columns.ts';
import { buildMovies } from '../src/domain/etl/movies/buildMovies.ts';
import { buildPublished } from '../src/domain/etl/published/buildPublished.ts';
import { buildRatings } from '../src/domain/etl/ratings/buildRatings.ts';
import type { SourceRow, SourceRows } from '../src/domain/etl/sourceRow.ts';
import { buildStreaming } from '../src/domain/etl/streaming/buildStreaming.ts';
import type { EtlReport } from '../src/contracts/report.ts';
import { readCsv, type CsvFile, type FileIdentity } from './csv.ts';
import { InputError } from './inputError.ts';
import type { Progress } from './progress.ts';
import type { Sources } from './sources.ts';

const reportSchemaVersion = 1;

export interface BuiltCatalogue {
  readonly tables: TableColumns;
  readonly report: EtlReport;
}

/**
 * Reads every source and builds the four tables and the report; writes nothing.
 * @throws InputError naming file, row, column and what was expected
 */
export async function buildCatalogue({ files, recent }: Sources, progress: Progress): Promise<BuiltCatalogue> {
  const inputs: FileIdentity[] = [];
  let reading = '';

  /** @param then  the step that the last row of a table's last file sets off */
  async function* rows(file: CsvFile, then?: string): AsyncGenerator<SourceRow> {
    progress.start(`read ${file.name}`);
    for await (const row of readCsv(file, (identity) => { if (!inputs.some(({ path }) => path === identity.path)) inputs.push(identity); })) {
      reading = file.name; // whoever fails next fails at a row of this file
      progress.row();
      yield row;
    }
    progress.end();
    if (then !== undefined) progress.start(then);
  }

  try {
    const movies = await buildMovies({
      films: rows(files.films), credits: rows(files.credits), keywords: rows(files.keywords, 'join films, people and keywords'), links: rows(files.links),
      recentFilms: recent ? rows(recent.films) : none(), recentCredits: recent ? rows(recent.credits) : none(),
    });
    progress.end();
    const catalogues: Record<Platform, SourceRows> = { amazon: rows(files.amazon), disney: rows(files.disney), hulu: rows(files.hulu), netflix: rows(files.netflix, 'match streaming titles with films') };
    const streaming = await buildStreaming(catalogues, movies.columns);
    progress.end();
    const ratings = await buildRatings({ ratings: rows(files.ratings), links: rows(files.ratingLinks) }, new Set(movies.columns.tmdbId));
    progress.end();
    const published = await buildPublished(rows(files.published));
    inputs.sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      tables: { movies: movies.columns, streaming: streaming.columns, ratings: ratings.columns, published: published.columns },
      report: {
        schemaVersion: reportSchemaVersion,
        inputs,
        steps: [...movies.steps, ...streaming.steps, ...ratings.steps, ...published.steps],
        nullRates: [...movies.nullRates, ...streaming.nullRates, ...ratings.nullRates, ...published.nullRates],
      },
    };
  } catch (error) {
    if (!(error instanceof EtlError)) throw error;
    throw new InputError({ file: reading, row: error.row, column: error.column, expected: error.expected, found: JSON.stringify(error.found) });
  }
}

async function* none(): AsyncGenerator<SourceRow> {
  // a raw folder without the recent pair
}
