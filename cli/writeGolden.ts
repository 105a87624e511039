import { writeFile } from 'node:fs/promises';
import { queryParts } from '../src/domain/queries/registry.ts';
import { runQuery } from '../src/domain/queries/runQuery.ts';
import { openCatalogue } from './catalogueOnDisk.ts';
import { goldenRequests } from './goldenRequests.ts';

// Run by hand (`npx tsx cli/writeGolden.ts`) after the published data changed, and read the difference before committing it.
const disk = await openCatalogue('public');
const recorded = [];
for (const { query, params, language } of goldenRequests) {
  const answer = runQuery(await disk.withParts(queryParts(query, params)), query, params, language);
  recorded.push({ request: { query, params, language }, answer });
}
await writeFile('src/domain/queries/golden.json', `[\n${recorded.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`);
process.stdout.write(`${recorded.length} answers recorded\n`);
