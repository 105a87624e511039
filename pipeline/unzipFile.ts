import { closeSync, createReadStream, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';

/**
 * Unpacks a zip as a stream, below `folder` only; each file takes its name when it is complete.
 * @returns the paths written, relative to `folder`
 * @throws Error when the archive is damaged, ends early, or names a path outside the folder
 */
export async function unzipFile(archive: string, folder: string): Promise<string[]> {
  const written: string[] = [], open = new Set<string>();
  let failure: Error | undefined;
  const root = resolve(folder);
  const unpack = (entry: UnzipFile): void => {
    if (entry.name.endsWith('/')) return;
    const target = resolve(root, entry.name);
    if (!target.startsWith(root + sep)) throw new Error(`${archive}: the entry ${entry.name} lies outside the folder`);
    mkdirSync(dirname(target), { recursive: true });
    const part = `${target}.part`;
    const descriptor = openSync(part, 'w');
    open.add(part);
    entry.ondata = (error, chunk, final) => {
      if (error) failure ??= error;
      else writeFully(descriptor, chunk);
      if (!error && !final) return;
      closeSync(descriptor);
      open.delete(part);
      if (error) return rmSync(part, { force: true });
      renameSync(part, target);
      written.push(entry.name);
    };
    entry.start();
  };

  const unzip = new Unzip(unpack);
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(archive, { highWaterMark: 1 << 20 })) {
      unzip.push(chunk as Buffer, false);
      if (failure) throw failure;
    }
    unzip.push(new Uint8Array(0), true);
    if (failure) throw failure;
    if (open.size > 0) throw new Error('it ends in the middle of a file');
    if (written.length === 0) throw new Error('it holds no file');
  } catch (error) {
    for (const part of open) if (existsSync(part)) rmSync(part);
    throw error instanceof Error && error.message.startsWith(archive) ? error : new Error(`${archive}: cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return written;
}

function writeFully(descriptor: number, chunk: Uint8Array): void {
  for (let from = 0; from < chunk.length;) from += writeSync(descriptor, chunk, from);
}
