import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashFile } from './hashFile.ts';

/** A download that failed for good; recognised by its `name`. What came so far stays beside the file when running again can go on from there. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

export interface FetchOptions {
  /** Length that the file must have; null when not known. */
  readonly bytes: number | null;
  /** Its md5, lower-case hex; null when the publisher states none. */
  readonly md5: string | null;
  /** Cuts in a row, without a byte in between, before giving up, ≥ 0. */
  readonly retries: number;
  /** Pause before going on after a cut. */
  readonly pauseMs: number;
  /** No byte for so long counts as a cut. */
  readonly stallMs: number;
  readonly onProgress?: (bytes: number, of: number | null) => void;
}
export const fetchDefaults = { retries: 5, pauseMs: 1000, stallMs: 60_000 } as const;

/** What the server called this version of the file, so that two versions are never sewn together. */
interface Mark { readonly url: string; readonly validator: string | null }

/**
 * Downloads a file, going on where an earlier attempt was cut (Range with If-Range), and checks length and sum before it takes its name.
 * A file that is there already and fits is left alone.
 * @returns whether anything was downloaded
 * @throws FetchError naming the address and what was wrong
 */
export async function fetchFile(url: string, path: string, options: FetchOptions): Promise<'kept' | 'fetched'> {
  if (existsSync(path) && (await misfit(path, options)) === null) return 'kept';
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`, markPath = `${path}.part.json`;
  const discard = async (): Promise<void> => {
    await rm(part, { force: true });
    await rm(markPath, { force: true });
  };

  for (let cuts = 0, startedOver = false; ;) {
    const before = await sizeOf(part);
    try {
      await continuePart(url, part, markPath, options);
      const wrong = await misfit(part, options);
      if (wrong === null) break;
      await discard();
      if (before === 0 || startedOver) throw new FetchError(`${url}: ${wrong}`);
      startedOver = true; // the earlier part may have been the bad one
    } catch (error) {
      if (error instanceof FetchError) throw error;
      cuts = (await sizeOf(part)) > before ? 1 : cuts + 1;
      if (cuts > options.retries) throw new FetchError(`${url}: the connection broke ${cuts} times (${reasonOf(error)}); run again to go on from ${await sizeOf(part)} bytes`);
      await new Promise((resolve) => setTimeout(resolve, options.pauseMs));
    }
  }
  await rename(part, path);
  await rm(markPath, { force: true });
  return 'fetched';
}

/** One request: the rest of the part when the server still has the same version, the whole otherwise. */
async function continuePart(url: string, part: string, markPath: string, { bytes, stallMs, onProgress }: FetchOptions): Promise<void> {
  const mark = await readMark(markPath);
  const have = mark?.url === url && mark.validator !== null ? await sizeOf(part) : 0;
  if (have > 0 && have === bytes) return;
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer')), stallMs);
  try {
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    if (have > 0 && mark?.validator) Object.assign(headers, { range: `bytes=${have}-`, 'if-range': mark.validator });
    const response = await fetch(url, { headers, signal: abort.signal });
    if (response.status === 416) {
      await response.body?.cancel();
      await rm(part, { force: true });
      throw new Error('the server has no more of it');
    }
    if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
    if (response.status !== 200 && response.status !== 206) throw new FetchError(`${url}: expected the file, the server answered ${response.status} ${response.statusText}`);

    const from = response.status === 206 ? rangeStart(response) : 0;
    if (from !== (response.status === 206 ? have : 0)) throw new FetchError(`${url}: asked for the bytes from ${have}, got those from ${from}`);
    const total = totalOf(response, from);
    if (bytes !== null && total !== null && total !== bytes) throw new FetchError(`${url}: expected ${bytes} bytes, the server has ${total}; the publisher may have changed the file`);
    if (response.body === null) throw new Error('an empty answer');
    await writeFile(markPath, JSON.stringify({ url, validator: validatorOf(response) } satisfies Mark));

    const out = await open(part, from > 0 ? 'a' : 'w');
    let done = from;
    try {
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(new Error('no byte for too long')), stallMs);
        await out.appendFile(chunk as Uint8Array);
        done += (chunk as Uint8Array).length;
        onProgress?.(done, total);
      }
    } finally {
      await out.close();
    }
    if (total !== null && done < total) throw new Error(`cut at ${done} of ${total} bytes`);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/** What is wrong with a file, null when nothing is. */
async function misfit(path: string, { bytes, md5 }: FetchOptions): Promise<string | null> {
  const size = await sizeOf(path);
  if (bytes !== null && size !== bytes) return `expected ${bytes} bytes, got ${size}`;
  if (md5 === null) return null;
  const found = await hashFile(path, 'md5');
  return found === md5 ? null : `expected the md5 ${md5}, got ${found}`;
}

const sizeOf = async (path: string): Promise<number> => (existsSync(path) ? (await stat(path)).size : 0);

async function readMark(path: string): Promise<Mark | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Mark;
  } catch {
    return null; // none, or cut while being written: start over
  }
}

/** A strong ETag, else the date of change; a weak ETag may not stand in If-Range (RFC 9110, 13.1.5). */
function validatorOf({ headers }: Response): string | null {
  const etag = headers.get('etag');
  return etag !== null && !etag.startsWith('W/') ? etag : headers.get('last-modified');
}

function rangeStart(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? NaN);
}

function totalOf(response: Response, from: number): number | null {
  const inRange = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  const length = response.headers.get('content-length');
  return inRange !== undefined ? Number(inRange) : length === null ? null : from + Number(length);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
