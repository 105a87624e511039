import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FetchError, fetchDefaults, fetchFile, type FetchOptions } from './fetchFile.ts';
import { hashFile } from './hashFile.ts';
import type { Download, Publisher } from './publishers.ts';
import { unzipFile } from './unzipFile.ts';

/** Tells what is going on, a line at a time; `progress` may be shown in place. */
export interface FetchLog {
  line(text: string): void;
  progress(text: string): void;
}

/** How long a connection is given. */
export type Patience = Pick<FetchOptions, 'retries' | 'pauseMs' | 'stallMs'>;

/**
 * Fetches what needs no account into the raw folder, one after the other, and names the pages of what does.
 * @param wanted  keys, or null for all but those fetched on request
 * @returns how many could not be had; the others are there
 */
export async function fetchPublished(publishers: readonly Publisher[], raw: string, wanted: readonly string[] | null, log: FetchLog, patience: Patience = fetchDefaults): Promise<number> {
  let failed = 0;
  for (const { key, title, download } of publishers) {
    if (download === null || (wanted !== null && !wanted.includes(key))) continue;
    if (wanted === null && download.onRequest) {
      log.line(`${title}: ${megabytes(download.bytes)}, fetched only when asked for: npm run data:fetch -- --only ${key}`);
      continue;
    }
    try {
      log.line(`${title}: ${await fetchOne(title, download, raw, log, patience)}`);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failed++;
      log.line(`${title}: not fetched. ${error.message}`);
    }
  }
  const byHand = publishers.filter(({ download, key }) => download === null && (wanted === null || wanted.includes(key)));
  if (byHand.length > 0) log.line('These need an account with their publisher. Download them yourself and put the files into the raw folder:');
  for (const { title, page, files, terms } of byHand) {
    const missing = files.filter((file) => !existsSync(join(raw, file)) && !existsSync(join(raw, `${file}.gz`)));
    log.line(`  ${title}: ${page}\n    ${missing.length === 0 ? 'already there' : `as ${missing.map((file) => join(raw, file)).join(', ')}`}\n    ${terms.en}`);
  }
  return failed;
}

async function fetchOne(title: string, { url, bytes, md5, file, format, known }: Download, raw: string, log: FetchLog, patience: Patience): Promise<string> {
  const path = join(raw, file);
  const outcome = await fetchFile(url, path, {
    ...patience, bytes, md5,
    onProgress: (done, of) => log.progress(`${title}: ${megabytes(done)} of ${of === null ? '?' : megabytes(of)}`),
  });
  const checked = md5 === null ? 'length checked (its publisher states no sum of the archive)' : 'length and md5 checked';
  if (format !== 'zip') return `${outcome}, ${checked}`;
  const unpacked = await unzipFile(path, raw);
  for (const { path: inner, sha256 } of known) {
    const found = existsSync(join(raw, inner)) ? await hashFile(join(raw, inner), 'sha256') : 'no such file';
    if (found !== sha256) throw new FetchError(`${inner}: expected the sha256 ${sha256}, got ${found}; the publisher may have changed the set`);
  }
  return `${outcome}, ${checked}, ${unpacked.length} files unpacked${known.length > 0 ? `, the sha256 of ${known.length} of them checked` : ''}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
