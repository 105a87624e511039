import type { ChosenFile } from '../../../src/contracts/sentimentBatch.ts';
import { fileLimits, type FileLimits, type FileSurroundings } from './openFile.ts';

/** A file as a browser hands it in. */
export function chosen(name: string, content: string | Uint8Array<ArrayBuffer> | ArrayBuffer): ChosenFile {
  const blob = new Blob([content]);
  return { name, size: blob.size, type: '', slice: (from, to) => blob.slice(from, to), arrayBuffer: () => blob.arrayBuffer() };
}

export function surroundings(limits: Partial<FileLimits> = {}): FileSurroundings {
  return { now: () => performance.now(), breathe: () => new Promise((resolve) => setTimeout(resolve)), isOver: () => false, limits: { ...fileLimits, ...limits } };
}
