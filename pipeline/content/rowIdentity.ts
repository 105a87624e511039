import type { Manifest } from '../../src/contracts/manifest.ts';
import type { RowIdentity } from '../../src/domain/content/vectorsFile.ts';

/** What decides which row a work has: the search parts of both tables. */
export function rowIdentity(manifest: Manifest): RowIdentity {
  const sha256 = (name: string) => manifest.artefacts.find((artefact) => artefact.name === name)?.sha256 ?? '';
  return { movies: sha256('movies/search'), streaming: sha256('streaming/search') };
}
