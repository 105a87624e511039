import { expect, test } from 'vitest';
import { openCatalogue } from '../../../cli/catalogueOnDisk.ts';
import { goldenRequests } from '../../../cli/goldenRequests.ts';
import golden from './golden.json' with { type: 'json' };
import { queries, queryParts } from './registry.ts';
import { runQuery } from './runQuery.ts';

const disk = await openCatalogue('public');

test('every query has golden answers', () => {
  const recorded = new Set(golden.map(({ answer }) => ('query' in answer ? answer.query : '')));
  expect(queries.map(({ name }) => name).filter((name) => !recorded.has(name))).toEqual([]);
  expect(golden.map(({ request }) => request)).toEqual(goldenRequests);
});

for (const { query, params, language } of goldenRequests) {
  test(`${query} ${JSON.stringify(params)} on the published data answers as recorded`, async () => {
    const catalogue = await disk.withParts(queryParts(query, params));
    const answer = JSON.parse(JSON.stringify(runQuery(catalogue, query, params, language))) as unknown;
    expect(answer).toEqual(golden.find(({ request }) => JSON.stringify(request) === JSON.stringify({ query, params, language }))?.answer);
  });
}
