import type { Measure } from '../profile.ts';
import { correlationRatio } from './correlationRatio.ts';
import { cramersV } from './cramersV.ts';
import { kendall } from './kendall.ts';
import type { MeasureColumns } from './matrixOf.ts';
import { mutualInformation } from './mutualInformation.ts';
import { pearson } from './pearson.ts';
import { phik } from './phik.ts';
import { spearman } from './spearman.ts';

/** Every measure, the quickest first. */
export const measureColumns: Readonly<Record<Measure, MeasureColumns>> = { pearson, cramersV, correlationRatio, spearman, mutualInformation, phik, kendall };
