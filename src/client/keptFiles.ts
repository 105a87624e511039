import type { Bytes, ChosenFile } from '../contracts/sentimentBatch.ts';

/** A file that stays on the device. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly keptAt: number;
}

/** What came of keeping, opening or removing a file. `unsupported`: the browser has no place for files, or gives none here (private windows) · `full`: the device or the site's share of it is · `missing`: it is not there any more · `failed`: the browser says no for another reason, in its words */
export type KeptOutcome<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'unsupported' | 'full' | 'missing' } | { readonly kind: 'failed'; readonly message: string };

/** What is used of a directory of the browser's private file system. */
export interface KeptFolder {
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<KeptFolder>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<KeptHandle>;
  removeEntry(name: string): Promise<void>;
  values(): AsyncIterable<{ readonly kind: string; readonly name: string }>;
}
export interface KeptHandle {
  getFile(): Promise<Bytes & { readonly lastModified: number }>;
  createWritable?(): Promise<{ write(data: BufferSource | Blob): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

export interface KeptFiles {
  /** Newest first. */
  list(): Promise<KeptOutcome<readonly KeptFile[]>>;
  /** Copies a file; one of the same name is replaced once the copy is whole. */
  keep(file: ChosenFile): Promise<KeptOutcome<KeptFile>>;
  /** The file, to be read like one that was dropped. */
  open(name: string): Promise<KeptOutcome<ChosenFile>>;
  remove(name: string): Promise<KeptOutcome<null>>;
}

/** All pages of one owner share an origin, and so its files. */
const folderName = 'butaca-explore', chunkBytes = 4 * 1024 * 1024;

/**
 * Files that a person dropped and wants again, in the browser's private file system; nothing is uploaded. Every way in which a browser says no is an outcome.
 * @param root  of that file system; throws or is absent where there is none
 */
export function createKeptFiles(root: (() => Promise<KeptFolder>) | undefined = privateRoot()): KeptFiles {
  /** Null: nothing was ever kept. */
  async function folder(create: boolean): Promise<KeptFolder | null> {
    if (!root) throw Object.assign(new Error('no private file system'), { name: 'NotSupportedError' });
    const top = await root();
    try {
      return await top.getDirectoryHandle(folderName, { create });
    } catch (error) {
      if (!create && error instanceof Error && error.name === 'NotFoundError') return null;
      throw error;
    }
  }
  async function named(name: string): Promise<KeptHandle> {
    const handle = await (await folder(false))?.getFileHandle(entryName(name));
    if (!handle) throw Object.assign(new Error('no such file'), { name: 'NotFoundError' });
    return handle;
  }

  return {
    list: () => outcome(async () => {
      const kept: KeptFile[] = [], here = await folder(false);
      if (!here) return kept;
      for await (const entry of here.values()) {
        if (entry.kind !== 'file') continue;
        try {
          const file = await (await here.getFileHandle(entry.name)).getFile();
          kept.push({ name: givenName(entry.name), bytes: file.size, keptAt: file.lastModified });
        } catch (error) {
          if (!isMissing(error)) throw error; // removed meanwhile, in another tab
        }
      }
      return kept.sort((a, b) => b.keptAt - a.keptAt || (a.name < b.name ? -1 : 1));
    }),
    keep: (file) => outcome(async () => {
      const here = await folder(true) as KeptFolder, entry = entryName(file.name), isNew = await here.getFileHandle(entry).then(() => false, () => true);
      const handle = await here.getFileHandle(entry, { create: true });
      if (!handle.createWritable) {
        if (isNew) await here.removeEntry(entry);
        throw Object.assign(new Error('cannot write here'), { name: 'NotSupportedError' });
      }
      try {
        // What is written stands beside the file until it is closed.
        const out = await handle.createWritable();
        try {
          for (let at = 0; at < file.size; at += chunkBytes) await out.write(await file.slice(at, Math.min(file.size, at + chunkBytes)).arrayBuffer());
          await out.close();
        } catch (error) {
          await out.abort().catch(() => undefined);
          throw error;
        }
      } catch (error) {
        if (isNew) await here.removeEntry(entry).catch(() => undefined);
        throw error;
      }
      const kept = await handle.getFile();
      return { name: file.name, bytes: kept.size, keptAt: kept.lastModified };
    }),
    open: (name) => outcome(async () => {
      const file = await (await named(name)).getFile();
      // A copy under its own name: entries are called otherwise.
      return typeof File === 'undefined' || !(file instanceof File) ? chosen(name, file) : new File([file], name, { lastModified: file.lastModified });
    }),
    remove: (name) => outcome(async () => {
      await named(name);
      await (await folder(false))?.removeEntry(entryName(name));
      return null;
    }),
  };
}

const chosen = (name: string, file: Bytes): ChosenFile => ({ name, size: file.size, type: file.type, slice: (from, to) => file.slice(from, to), arrayBuffer: () => file.arrayBuffer() });

/** Some names that files have elsewhere are none here ("a/b", ".."). */
const entryName = (name: string): string => `f-${encodeURIComponent(name)}`;
function givenName(entry: string): string {
  try {
    return decodeURIComponent(entry.replace(/^f-/, ''));
  } catch {
    return entry;
  }
}

function privateRoot(): (() => Promise<KeptFolder>) | undefined {
  const storage = typeof navigator === 'undefined' ? undefined : (navigator as { storage?: { getDirectory?: () => Promise<unknown> } }).storage;
  return storage?.getDirectory ? () => storage.getDirectory?.() as Promise<KeptFolder> : undefined;
}

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

async function outcome<T>(job: () => Promise<T>): Promise<KeptOutcome<T>> {
  try {
    return { kind: 'done', value: await job() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    if (name === 'QuotaExceededError') return { kind: 'full' };
    if (name === 'NotFoundError' || name === 'NotReadableError') return { kind: 'missing' };
    if (name === 'NotSupportedError' || name === 'SecurityError' || name === 'NotAllowedError' || name === 'InvalidStateError') return { kind: 'unsupported' };
    return { kind: 'failed', message };
  }
}
