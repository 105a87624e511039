import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserFigures } from './browserFigures.ts';
import { budget, sizesOf } from './budget.ts';
import { exploreFigures } from './exploreBrowser.ts';
import { exploreEngineFigures } from './exploreEngines.ts';
import { figureOf, print } from './figure.ts';
import { nodeFigures } from './nodeFigures.ts';
import { sentimentBrowserFigures } from './sentimentBrowser.ts';
import { sentimentFigures } from './sentimentNode.ts';
import { similarityBrowserFigures } from './similarityBrowser.ts';
import { similarityFigures } from './similarityNode.ts';
import { tasteFigures } from './taste.ts';
import { tasteBrowserFigures } from './tasteBrowser.ts';

/** `npm run bench [-- --only node|browser|similarity|sentiment|taste|explore] [--dist DIR]`: one JSON line a figure; see README for the bars. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { only: { type: 'string' }, dist: { type: 'string' } } });
const dist = values.dist ?? join(root, 'dist');

const isWanted = (part: string) => values.only === undefined || values.only === part;

if (isWanted('node')) await nodeFigures(join(root, 'public'));
if (isWanted('similarity')) {
  await similarityFigures();
  await similarityBrowserFigures();
}
if (isWanted('sentiment')) {
  await sentimentFigures(join(root, 'public'));
  await sentimentBrowserFigures(join(root, 'public'));
}
if (isWanted('taste')) await tasteFigures(join(root, 'public'));
if (isWanted('taste') || isWanted('explore') || isWanted('browser')) {
  if (!values.dist && isOlder(join(dist, 'index.html'))) execFileSync('npx', ['vite', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
if (isWanted('taste')) await tasteBrowserFigures(dist);
if (isWanted('explore')) {
  await exploreEngineFigures();
  await exploreFigures(dist);
}
if (isWanted('browser')) {
  const sizes = sizesOf(dist);
  print(figureOf('build: entry JavaScript, gzipped', 'bytes', [sizes.entryJs], { bar: budget.entryJs }));
  print(figureOf('build: initial JavaScript with the search worker, gzipped', 'bytes', [sizes.initialJs], { bar: budget.initialJs }));
  await browserFigures(dist);
}

/** Whether the build is missing or a source is newer. */
function isOlder(built: string): boolean {
  if (!existsSync(built)) return true;
  const time = statSync(built).mtimeMs;
  return ['src', 'workers', 'public', 'index.html', 'vite.config.ts'].some((place) => newest(join(root, place)) > time);
}

function newest(path: string): number {
  const info = statSync(path);
  return info.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : info.mtimeMs;
}
