import { measure, type Label, type Measured } from './measure.ts';
import { slices, type Slice, type TextSliceName } from './slices.ts';

export interface MeasuredSlice {
  readonly name: TextSliceName;
  /** Null where no text is in the slice. */
  readonly measured: Measured | null;
}

/**
 * A model's figures on every slice. Texts that a slice leaves unchanged keep the probability that they have.
 * @param probabilities  of each text, as the model gave them
 * @param predict  the model: P(positive) of each text
 */
export function measureSlices(texts: readonly string[], labels: ArrayLike<Label>, probabilities: ArrayLike<number>, predict: (texts: readonly string[]) => ArrayLike<number>, among: readonly Slice[] = slices): readonly MeasuredSlice[] {
  return among.map(({ name, of }) => {
    const kept: Label[] = [], chances: number[] = [], changed: string[] = [], places: number[] = [];
    texts.forEach((text, at) => {
      const version = of(text);
      if (version === null) return;
      if (version !== text) {
        changed.push(version);
        places.push(kept.length);
      }
      kept.push(labels[at] as Label);
      chances.push(probabilities[at] as number);
    });
    const fresh = changed.length === 0 ? [] : predict(changed);
    places.forEach((place, at) => { chances[place] = fresh[at] as number; });
    return { name, measured: kept.length === 0 ? null : measure(kept, chances) };
  });
}
