import { writeFile } from 'node:fs/promises';
import { answerFrom } from './answerFrom.ts';
import { openCatalogue } from './catalogueOnDisk.ts';
import { goldenRequests } from './goldenRequests.ts';

// Run by hand (`npx tsx cli/writeGolden.ts`) after the published data changed, and read the difference before committing it.
const disk = await openCatalogue('public');
const recorded = [];
for (const { query, params, language } of goldenRequests) {
  const answer = await answerFrom(disk, query, params, language);
  recorded.push({ request: { query, params, language }, answer });
}
await writeFile('src/domain/queries/golden.json', `[\n${recorded.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`);
process.stdout.write(`${recorded.length} answers recorded\n`);
