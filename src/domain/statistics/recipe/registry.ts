import { clip } from './clip.ts';
import { drop } from './drop.ts';
import { dropRows } from './dropRows.ts';
import { impute } from './impute.ts';
import { logarithm } from './logarithm.ts';
import { rename } from './rename.ts';
import { repairText } from './repairText.ts';
import { retype } from './retype.ts';
import { split } from './split.ts';
import type { RecipeStep } from './step.ts';
import type { StepRule } from './stepRule.ts';
import { toMissing } from './toMissing.ts';
import { trim } from './trim.ts';
import { unite } from './unite.ts';

/** How every step is done. */
export const stepRules: { readonly [D in RecipeStep['do']]: StepRule<D> } = { drop, rename, dropRows, impute, toMissing, trim, repairText, split, retype, unite, clip, logarithm };
