import { readFileSync } from 'node:fs';
import type { Manifest } from '../../../src/contracts/manifest.ts';
import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { decodeVectors } from '../../../src/domain/content/vectorsFile.ts';

const publicFolder = new URL('../../../public/', import.meta.url);

/** The published vectors. */
export function shippedRows(): QuantisedRows {
  const { artefacts } = JSON.parse(readFileSync(new URL('manifest.json', publicFolder), 'utf8')) as Manifest;
  const artefact = artefacts.find(({ name }) => name === 'content/vectors');
  if (artefact === undefined) throw new Error('the manifest names no content/vectors: run npm run train:content');
  return decodeVectors(Uint8Array.from(readFileSync(new URL(artefact.path, publicFolder))).buffer);
}
