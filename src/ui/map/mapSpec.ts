/** Marks that differ in form, so that groups are told apart without colour. */
export const markForms = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star', 'crossRot'] as const;
export type MarkForm = (typeof markForms)[number];

/** A group of points: one colour, one form, one line of the legend. */
export interface MapGroup {
  readonly key: string;
  readonly label: string;
  readonly form: MarkForm;
  /** Name of a CSS colour token, such as `--series-1`. */
  readonly token: string;
}

export interface MapPoint {
  readonly label: string;
  /** Said after the label: year, genres. */
  readonly note: string;
  /** Index of its group. */
  readonly group: number;
}

/** A cloud of named points: the first is what the others lie round, the rest closest first. */
export interface MapSpec {
  readonly points: readonly MapPoint[];
  /** [2 × points]: x, y of each; y grows upwards. */
  readonly places: Float32Array;
  readonly groups: readonly MapGroup[];
}
