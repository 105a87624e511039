import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../bench/serveSite.ts';
import { product } from '../pipeline/manifest.ts';
import type { Manifest } from '../src/contracts/manifest.ts';
import { smallFiles } from '../workers/sentiment/smallReader.fixture.ts';

/** A copy of the built site on a host of its own, whose sentiment models are those of the tests. */
export interface SentimentSite {
  /** Ends with `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param files  by the names of their artefacts; published in place of the site's own */
export async function serveSentiment(files: readonly (readonly [name: string, bytes: Uint8Array])[] = smallFiles): Promise<SentimentSite> {
  const folder = mkdtempSync(join(tmpdir(), 'butaca-sentiment-'));
  cpSync('dist', folder, { recursive: true });
  const path = join(folder, 'manifest.json'), manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const products = files.map(([name, bytes]) => product(name, bytes, { folder: 'models', extension: 'bin', schemaVersion: 1, needed: 'later' }));
  for (const { artefact, content } of products) writeFileSync(join(folder, artefact.path), content);
  const others = manifest.artefacts.filter(({ name }) => !name.startsWith('sentiment/'));
  writeFileSync(path, JSON.stringify({ ...manifest, artefacts: [...others, ...products.map(({ artefact }) => artefact)] }));
  const site = await serveSite(folder);
  return {
    url: site.url,
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
