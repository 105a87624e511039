import { expect, test } from 'vitest';
import { createKeptFiles, type KeptFolder, type KeptHandle } from './keptFiles.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** A directory in memory that behaves as the browser's does; `room` in bytes. */
function fakeFolder(room = Infinity): KeptFolder & { readonly folders: Map<string, ReturnType<typeof fakeFolder>>; readonly files: Map<string, { blob: Blob; at: number }> } {
  const folders = new Map<string, ReturnType<typeof fakeFolder>>(), files = new Map<string, { blob: Blob; at: number }>();
  let clock = 1000;
  const handleOf = (name: string): KeptHandle => ({
    getFile() {
      const file = files.get(name);
      return file ? Promise.resolve({ size: file.blob.size, type: '', lastModified: file.at, slice: (from, to) => file.blob.slice(from, to), arrayBuffer: () => file.blob.arrayBuffer() }) : Promise.reject(named('NotFoundError'));
    },
    createWritable() {
      const parts: BlobPart[] = [];
      let bytes = 0;
      return Promise.resolve({
        write(data) {
          bytes += (data as ArrayBuffer).byteLength;
          if (bytes > room) return Promise.reject(named('QuotaExceededError'));
          parts.push(data as BlobPart);
          return Promise.resolve();
        },
        close() { files.set(name, { blob: new Blob(parts), at: clock++ }); return Promise.resolve(); },
        abort: () => Promise.resolve(),
      });
    },
  });
  return {
    folders, files,
    getDirectoryHandle(name, options) {
      const found = folders.get(name) ?? (options?.create ? fakeFolder(room) : undefined);
      if (!found) return Promise.reject(named('NotFoundError'));
      folders.set(name, found);
      return Promise.resolve(found);
    },
    getFileHandle(name, options) {
      if (/[/\\]|^\.{1,2}$/.test(name)) return Promise.reject(new TypeError('name is not allowed'));
      if (!files.has(name)) {
        if (!options?.create) return Promise.reject(named('NotFoundError'));
        files.set(name, { blob: new Blob([]), at: clock++ });
      }
      return Promise.resolve(handleOf(name));
    },
    removeEntry: (name) => files.delete(name) ? Promise.resolve() : Promise.reject(named('NotFoundError')),
    async *values() { for (const name of files.keys()) yield { kind: 'file', name }; },
  };
}
function file(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const blob = new Blob([content]);
  return { name, size: blob.size, type: '', slice: (from?: number, to?: number) => blob.slice(from, to), arrayBuffer: () => blob.arrayBuffer() };
}

test('a file is kept, listed, opened again and removed', async () => {
  const root = fakeFolder(), kept = createKeptFiles(() => Promise.resolve(root));
  expect(await kept.list()).toEqual({ kind: 'done', value: [] });
  expect(root.folders.size).toBe(0);
  expect(await kept.keep(file('a/b ñ.csv', 'a,b\n1,2\n'))).toEqual({ kind: 'done', value: { name: 'a/b ñ.csv', bytes: 8, keptAt: 1001 } });
  await kept.keep(file('..', 'x'));
  expect([...root.folders.keys()]).toEqual(['butaca-explore']);
  expect(await kept.list()).toEqual({ kind: 'done', value: [{ name: '..', bytes: 1, keptAt: 1003 }, { name: 'a/b ñ.csv', bytes: 8, keptAt: 1001 }] });
  const opened = await kept.open('a/b ñ.csv');
  if (opened.kind !== 'done') throw new Error(opened.kind);
  expect([opened.value.name, new TextDecoder().decode(await opened.value.slice(0, 3).arrayBuffer())]).toEqual(['a/b ñ.csv', 'a,b']);
  expect(await kept.remove('a/b ñ.csv')).toEqual({ kind: 'done', value: null });
  expect(await kept.open('a/b ñ.csv')).toEqual({ kind: 'missing' });
  expect(await kept.remove('a/b ñ.csv')).toEqual({ kind: 'missing' });
});

test('one of the same name is replaced, and stays when the copy does not fit', async () => {
  const root = fakeFolder(10), kept = createKeptFiles(() => Promise.resolve(root));
  await kept.keep(file('a', 'old'));
  await kept.keep(file('a', 'newer'));
  expect(await kept.keep(file('a', 'much longer than that'))).toEqual({ kind: 'full' });
  expect(await kept.keep(file('b', 'much longer than that'))).toEqual({ kind: 'full' });
  expect(await kept.list()).toMatchObject({ value: [{ name: 'a', bytes: 5 }] });
});

test('large files are copied in parts', async () => {
  const root = fakeFolder(), kept = createKeptFiles(() => Promise.resolve(root)), bytes = Uint8Array.from({ length: 9_000_001 }, (_, at) => at % 251);
  await kept.keep(file('big', bytes));
  const opened = await kept.open('big');
  expect(opened.kind === 'done' && Buffer.compare(Buffer.from(await opened.value.arrayBuffer()), Buffer.from(bytes))).toBe(0);
});

test('no place for files, none here, and other refusals are outcomes', async () => {
  expect(await createKeptFiles(undefined).list()).toEqual({ kind: 'unsupported' }); // Node has none
  expect(await createKeptFiles(() => Promise.reject(named('SecurityError'))).keep(file('a', 'x'))).toEqual({ kind: 'unsupported' });
  expect(await createKeptFiles(() => Promise.reject(new Error('odd'))).open('a')).toEqual({ kind: 'failed', message: 'odd' });
  const root = fakeFolder(), there = await root.getDirectoryHandle('butaca-explore', { create: true });
  const readOnly: KeptFolder = { ...there, getFileHandle: async (name, options) => { const { getFile } = await there.getFileHandle(name, options); return { getFile }; } };
  const kept = createKeptFiles(() => Promise.resolve({ ...root, getDirectoryHandle: () => Promise.resolve(readOnly) }));
  expect(await kept.keep(file('a', 'x'))).toEqual({ kind: 'unsupported' });
  expect(await kept.list()).toEqual({ kind: 'done', value: [] });
  const gone = { ...file('a', 'x'), slice: () => ({ ...file('', ''), arrayBuffer: () => Promise.reject(named('NotReadableError')) }) };
  expect(await createKeptFiles(() => Promise.resolve(fakeFolder())).keep(gone)).toEqual({ kind: 'missing' });
});

test('a file that another tab removes meanwhile is not listed', async () => {
  const root = fakeFolder(), kept = createKeptFiles(() => Promise.resolve(root));
  await kept.keep(file('a', 'x'));
  const there = await root.getDirectoryHandle('butaca-explore');
  const racing: KeptFolder = { ...there, async *values() { yield { kind: 'file', name: 'f-a' }; yield { kind: 'file', name: 'f-b' }; } };
  expect(await createKeptFiles(() => Promise.resolve({ ...root, getDirectoryHandle: () => Promise.resolve(racing) })).list()).toMatchObject({ value: [{ name: 'a' }] });
});
