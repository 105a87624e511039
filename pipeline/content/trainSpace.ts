import { buildDocuments, type Documents } from '../../src/domain/content/space/documents.ts';
import { learnSpace, type Space } from '../../src/domain/content/space/learnSpace.ts';
import { spaceWeights } from '../../src/domain/content/space/spaceWeights.ts';
import type { FactField } from '../../src/domain/content/workFacts.ts';
import type { Progress } from '../progress.ts';
import type { TrainingInputs } from './trainingInputs.ts';

/** @param withheld  a field that the space may not know, for evaluation */
export function trainSpace({ facts, stemsOf }: Pick<TrainingInputs, 'facts' | 'stemsOf'>, progress: Progress, withheld?: FactField): { readonly documents: Documents; readonly space: Space } {
  progress.start('weigh words and facts');
  const fields = withheld ? { ...spaceWeights.fields, [withheld]: 0 } : spaceWeights.fields;
  const documents = buildDocuments(facts, stemsOf, { ...spaceWeights, fields });
  progress.end(`${documents.matrix.columns} terms, ${documents.matrix.terms.length} entries`);
  progress.start(`learn ${spaceWeights.d} directions${withheld ? `, ${withheld} withheld` : ''}`);
  const space = learnSpace(documents, spaceWeights.d, spaceWeights.sigmaPower, () => progress.row());
  progress.end();
  return { documents, space };
}
