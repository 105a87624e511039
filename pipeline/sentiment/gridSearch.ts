import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bestOf, gridKey, gridSettings, type GridRow } from '../../src/domain/sentiment/classic/gridSettings.ts';
import { networkDefaults, trainNetwork } from '../../src/domain/sentiment/classic/trainNetwork.ts';
import type { Label } from '../../src/domain/sentiment/evaluation/measure.ts';
import type { Progress } from '../progress.ts';
import type { ClassicTask, Split } from './classicTask.ts';

/** Finished settings by gridKey. */
function readFinished(file: string): Record<string, GridRow> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, GridRow>;
  } catch {
    return {}; // none yet, or cut short: what is missing is trained again
  }
}

/**
 * Every setting of the grid on one split; what CACHE/grid.json has finished, by the same seed over the same reviews, is not trained again.
 * @param settings  another list than the grid's, for tests
 */
export function gridSearch(task: ClassicTask, split: Split, seed: number, progress: Progress, cacheFolder: string, settings = gridSettings): readonly GridRow[] {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, 'grid.json'), finished = readFinished(file), keyOf = (setting: (typeof settings)[number]) => gridKey(setting, seed, task.fingerprint);
  const missing = settings.filter((setting) => finished[keyOf(setting)] === undefined), { fit, validation } = split, { labels } = task, startedAt = performance.now();
  missing.forEach((setting, at) => {
    const { hiddenLayers, units, dropout, longest, features: n, learningRate } = setting, spent = (performance.now() - startedAt) / 1000;
    progress.start(`grid ${settings.length - missing.length + at + 1} of ${settings.length}${at === 0 ? '' : `, ${Math.ceil((spent / at) * (missing.length - at))} s left`}`);
    const begun = performance.now(), { rows } = task.featuresOf(split, longest, n);
    const { epochs, bestEpoch, logits } = trainNetwork({ rows, labels, fit, validation }, { ...networkDefaults, hidden: new Array<number>(hiddenLayers).fill(units), dropout, learningRate }, seed, () => { progress.row(); });
    const right = logits.reduce((sum, logit, place) => sum + Number(Number(logit >= 0) === (labels[validation[place] as number] as Label)), 0), seconds = (performance.now() - begun) / 1000;
    const row: GridRow = { ...setting, epochs: bestEpoch, accuracy: right / validation.length, logLoss: (epochs[bestEpoch - 1] as (typeof epochs)[number]).validationLoss, seconds: Math.round(seconds * 100) / 100 };
    finished[keyOf(setting)] = row;
    writeFileSync(`${file}.part`, `${JSON.stringify(finished, null, 1)}\n`);
    renameSync(`${file}.part`, file);
    progress.end(`${units} units, dropout ${dropout}, 1–${longest}-grams, ${n} features, rate ${learningRate}: ${(row.accuracy * 100).toFixed(2)} % after ${bestEpoch}`);
  });
  const rows = settings.map((setting) => finished[keyOf(setting)] as GridRow), best = bestOf(rows);
  progress.start('grid search');
  progress.end(`best ${(best.accuracy * 100).toFixed(2)} %: ${best.units} units, dropout ${best.dropout}, 1–${best.longest}-grams, ${best.features} features, rate ${best.learningRate}`);
  return rows;
}
