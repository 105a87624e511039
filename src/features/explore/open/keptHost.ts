import { createKeptFiles, type KeptFiles } from '../../../client/keptFiles.ts';

let provided: KeptFiles | null = null;

/** Puts another place for files in the browser's: one in memory, in tests. */
export function provideKeptFiles(other: KeptFiles): void {
  provided = other;
}

/** Files that a person keeps on the device. */
export function keptFiles(): KeptFiles {
  return (provided ??= createKeptFiles());
}
