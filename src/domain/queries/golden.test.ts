import { expect, test } from 'vitest';
import { answerFrom } from '../../../cli/answerFrom.ts';
import { openCatalogue } from '../../../cli/catalogueOnDisk.ts';
import { goldenRequests } from '../../../cli/goldenRequests.ts';
import golden from './golden.json' with { type: 'json' };
import { queries } from './registry.ts';

const disk = await openCatalogue('public');

test('every query has golden answers', () => {
  const recorded = new Set(golden.map(({ answer }) => ('query' in answer ? answer.query : '')));
  expect(queries.map(({ name }) => name).filter((name) => !recorded.has(name))).toEqual([]);
  expect(golden.map(({ request }) => request)).toEqual(goldenRequests);
});

for (const { query, params, language } of goldenRequests) {
  test(`${query} ${JSON.stringify(params)} on the published data answers as recorded`, async () => {
    const answer = JSON.parse(JSON.stringify(await answerFrom(disk, query, params, language))) as unknown;
    expect(answer).toEqual(golden.find(({ request }) => JSON.stringify(request) === JSON.stringify({ query, params, language }))?.answer);
  });
}
