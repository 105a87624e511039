import type { ChosenFile } from '../../../src/contracts/sentimentBatch.ts';
import { GzipFault, gzipPieces } from './gzipMembers.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';

const chunkBytes = 256 * 1024, partBytes = 4 * 1024 * 1024;

/**
 * What a gzip file unpacks to, as a file whose parts the browser may keep on disk. Several members in a row are one: browsers unpack the first alone and fail at the next, so what they fail at is tried again member by member.
 * @throws Refused as `badGzip`, or as `tooLarge` when it unpacks to more than the limit
 */
export async function inflateFile(file: ChosenFile, pace: Pace): Promise<ChosenFile> {
  let inflated: Blob;
  try {
    inflated = await collect(nativePieces(file, pace), pace);
  } catch (error) {
    if (!isStreamFault(error)) throw error;
    inflated = await collect(gzipPieces(file, pace), pace).catch((fault: unknown) => {
      throw fault instanceof GzipFault ? new Refused('badGzip', { bytes: fault.bytes }) : fault;
    });
  }
  return { name: file.name.replace(/\.gz$/i, ''), size: inflated.size, type: '', slice: (from, to) => inflated.slice(from, to), arrayBuffer: () => inflated.arrayBuffer() };
}

async function collect(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>, { limits }: Pace): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [], waitingBytes = 0, total = 0;
  const flush = (): void => { parts.push(new Blob(waiting)); [waiting, waitingBytes] = [[], 0]; };
  for await (const piece of pieces) {
    total += piece.length;
    if (total > limits.inflatedBytes) throw new Refused('tooLarge', { bytes: total, limit: limits.inflatedBytes });
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes >= partBytes) flush();
  }
  flush();
  return new Blob(parts);
}

async function* nativePieces(file: ChosenFile, pace: Pace): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const stream = new DecompressionStream('gzip'), writer = stream.writable.getWriter(), reader = (stream.readable as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  let readBytes = 0;
  const writing = (async () => {
    for (let at = 0; at < file.size; at += chunkBytes) {
      const bytes = new Uint8Array(await file.slice(at, Math.min(file.size, at + chunkBytes)).arrayBuffer());
      readBytes = at + bytes.length;
      await writer.ready;
      await writer.write(bytes);
    }
    await writer.close();
  })();
  // Told to whoever reads: bytes that can no longer be had would be waited for for ever.
  writing.catch((error: unknown) => writer.abort(error).catch(() => undefined));
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
      await pace.rest(readBytes, file.size);
    }
    await writing;
  } finally {
    reader.cancel().catch(() => undefined);
    writer.abort().catch(() => undefined);
  }
}

/** A stream that is no gzip fails as TypeError in browsers and with a code in Node. */
function isStreamFault(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:Z_|ERR_)/.test(error.code));
}
