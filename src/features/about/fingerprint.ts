import type { Manifest } from '../../contracts/manifest.ts';

/** Eight hex digits that change when any file of the manifest does, whatever their order: the exclusive or of the files' hashes. */
export function fingerprintOf(manifest: Manifest): string {
  const sum = manifest.artefacts.reduce((bits, { sha256 }) => bits ^ parseInt(sha256.slice(0, 8), 16), 0);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
