/** The named queries, in a chunk of their own. */
export { queryParts } from '../../src/domain/queries/registry.ts';
export { runQuery } from '../../src/domain/queries/runQuery.ts';
