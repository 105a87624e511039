import type { Catalogue, PartName } from '../catalogue/schema.ts';
import type { MethodName } from '../content/methods.ts';

/** A text in every language of the interface. */
export interface Localised { readonly en: string; readonly es: string }
export type QueryLanguage = keyof Localised;

/**
 * One parameter of a query: what a form shows, what a value may be, and which list suggests values.
 * `classic` lists other names that the classic APIs used.
 */
export interface Parameter {
  readonly name: string;
  readonly label: Localised;
  readonly help: Localised;
  readonly required: boolean;
  readonly kind:
    | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly default?: number }
    | { readonly type: 'number'; readonly min: number; readonly max: number; readonly default?: number }
    | { readonly type: 'choice'; readonly values: readonly { readonly value: string; readonly label: Localised; readonly alias?: readonly string[] }[]; readonly default?: string }
    | { readonly type: 'text'; readonly suggest: 'title' | 'actor' | 'director' | 'collection' | 'company' | 'language' | 'country' };
  /** A value that gives an answer worth seeing. */
  readonly example: string | number;
  readonly classic?: readonly string[];
}

/** How a result column is shown and exported. */
export interface ResultColumn {
  readonly name: string;
  readonly label: Localised;
  readonly format: 'text' | 'integer' | 'number' | 'usd' | 'ratio' | 'date' | 'year' | 'minutes' | 'score' | 'title-id' | 'platform' | 'language' | 'country' | 'genre' | 'likeness';
}

export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A query answered. Dates in rows are ISO text. */
export interface QueryAnswer {
  readonly query: string;
  /** As understood: canonical names and values. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly rows: readonly Row[];
  /** One plain sentence in the language asked for. */
  readonly sentence: string;
  /** How much of what was asked is known: `known` of `of`. */
  readonly coverage?: Coverage;
  /** Rows to draw instead of `rows` where the answer alone would be a single bar: all twelve months round the one asked. */
  readonly context?: readonly Row[];
}

/** `known` of `of` items have the fact that the answer rests on; `note` says which fact, in the language asked for. */
export interface Coverage { readonly known: number; readonly of: number; readonly note: string }

/** What some queries must know before they can answer and the tables do not say: the `k` works most like the work at `row`. */
export interface NeighbourRequest { readonly row: number; readonly method: MethodName; readonly k: number }

/** Works by their rows with their scores, best first. `featureless`: nothing is known to compare by; these are the best-voted of its genre. */
export interface Neighbours { readonly kind: 'similar' | 'featureless'; readonly hits: readonly { readonly row: number; readonly score: number }[] }

/** Not answered yet: ask again with these neighbours. */
export interface NeighboursNeeded { readonly needs: NeighbourRequest }

/** A request that cannot be answered as put. */
export interface QueryProblem {
  readonly error: {
    /** Name of the parameter at fault; `query` when the query itself is unknown. */
    readonly parameter: string;
    readonly message: string;
    /** Accepted values, or near names. */
    readonly accepted: readonly string[];
  };
}

/** A named query: one file each, registered in registry.ts. */
export interface Query<P = never> {
  readonly name: string;
  readonly theme: 'platforms' | 'calendar' | 'titles' | 'people' | 'world' | 'money';
  readonly title: Localised;
  readonly description: Localised;
  readonly parameters: readonly Parameter[];
  readonly columns: readonly ResultColumn[];
  /** A chart helps: which columns of `context`, or of `rows` without context, to draw. */
  readonly chart?: { readonly kind: 'bar' | 'line' | 'scatter'; readonly x: string; readonly y: string };
  /** Parts of the tables that `answer` reads. */
  readonly needs: readonly PartName[];
  /** Given by a query that rests on titles like one: which to find before `answer`, in the same tables. */
  neighbours?(catalogue: Catalogue, params: P, language: QueryLanguage): NeighbourRequest | QueryProblem;
  /** `params` are validated and canonical; `neighbours` are there if the query asks for them. */
  answer(catalogue: Catalogue, params: P, language: QueryLanguage, neighbours?: Neighbours): Answered | QueryProblem;
}
/** What a query file gives back; `params` replaces values by the names found in the data (`tom hanks` → `Tom Hanks`). */
export type Answered = Pick<QueryAnswer, 'rows' | 'sentence' | 'coverage' | 'context'> & Partial<Pick<QueryAnswer, 'params'>>;

/** A query of any parameter type, as the registry holds it. */
export type AnyQuery = Query;
