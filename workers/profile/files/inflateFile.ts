import type { ChosenFile } from '../../../src/contracts/sentimentBatch.ts';
import type { Pace } from './pace.ts';
import { Refused } from './refused.ts';

const chunkBytes = 256 * 1024, partBytes = 4 * 1024 * 1024;

/**
 * What a gzip file unpacks to, as a file whose parts the browser may keep on disk. Several members in a row are one.
 * @throws Refused as `badGzip`, or as `tooLarge` when it unpacks to more than the limit
 */
export async function inflateFile(file: ChosenFile, pace: Pace): Promise<ChosenFile> {
  const stream = new DecompressionStream('gzip'), writer = stream.writable.getWriter(), reader = (stream.readable as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [], waitingBytes = 0, total = 0, readBytes = 0;
  const flush = (): void => { parts.push(new Blob(waiting)); [waiting, waitingBytes] = [[], 0]; };

  const writing = (async () => {
    for (let at = 0; at < file.size; at += chunkBytes) {
      const bytes = new Uint8Array(await file.slice(at, Math.min(file.size, at + chunkBytes)).arrayBuffer());
      readBytes = at + bytes.length;
      await writer.ready;
      await writer.write(bytes);
    }
    await writer.close();
  })();
  // Heard below; a stream that is left midway must not tell anybody else.
  writing.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > pace.limits.inflatedBytes) throw new Refused('tooLarge', { bytes: total, limit: pace.limits.inflatedBytes });
      waiting.push(value);
      waitingBytes += value.length;
      if (waitingBytes >= partBytes) flush();
      await pace.rest(readBytes, file.size);
    }
    await writing;
  } catch (error) {
    reader.cancel().catch(() => undefined);
    writer.abort().catch(() => undefined);
    // A stream that is no gzip fails as TypeError in browsers and with a code in Node.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:Z_|ERR_)/.test(error.code))) throw new Refused('badGzip', { bytes: readBytes });
    throw error;
  }
  flush();
  const inflated = new Blob(parts);
  return { name: file.name.replace(/\.gz$/i, ''), size: inflated.size, type: '', slice: (from, to) => inflated.slice(from, to), arrayBuffer: () => inflated.arrayBuffer() };
}
