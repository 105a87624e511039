/*
 * Stands in for the unit tests' runner where there is none: in a browser's worker. It knows what the engines' suite uses of it, and no more;
 * the build of the laboratory puts it in the runner's place.
 */
interface Case { readonly title: string; run(): unknown }
interface Suite { readonly title: string; readonly before: (() => unknown)[]; readonly after: (() => unknown)[]; readonly cases: Case[] }
export interface Outcome { readonly title: string; readonly error: string | null; readonly tookMs: number }

let suites: Suite[] = [];
const newSuite = (title: string): Suite => ({ title, before: [], after: [], cases: [] });
let current = newSuite('');

/** Runs what `declare` declares, in order, one after another. */
export async function runSuites(declare: () => void): Promise<Outcome[]> {
  suites = [(current = newSuite(''))];
  declare();
  const outcomes: Outcome[] = [];
  for (const suite of suites) {
    for (const prepare of suite.before) await prepare();
    for (const { title, run } of suite.cases) {
      const began = performance.now();
      const error = await Promise.resolve().then(run).then(() => null, (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)));
      outcomes.push({ title: `${suite.title} ${title}`.trim(), error, tookMs: performance.now() - began });
    }
    for (const end of suite.after) await end();
  }
  return outcomes;
}

export function describe(title: string, declare: () => void): void {
  const outer = current;
  suites.push((current = newSuite(title)));
  declare();
  current = outer;
}
export const beforeAll = (run: () => unknown) => { current.before.push(run); };
export const afterAll = (run: () => unknown) => { current.after.push(run); };

export function test(title: string, run: () => unknown): void {
  current.cases.push({ title, run });
}
test.each = (rows: readonly unknown[]) => (title: string, run: (...values: unknown[]) => unknown) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    let next = 0;
    test(title.replace(/%[is]/g, () => String(values[next++])), () => run(...values));
  }
};
test.skipIf = (isSkipped: boolean) => (isSkipped ? () => undefined : test);

export function expect(actual: unknown) {
  const that = (isTrue: boolean, what: string) => { if (!isTrue) throw new Error(`expected ${show(actual)} ${what}`); };
  const number = actual as number;
  return {
    toBe: (expected: unknown) => that(Object.is(actual, expected), `to be ${show(expected)}`),
    toEqual: (expected: unknown) => that(isEqual(actual, expected), `to equal ${show(expected)}`),
    toHaveLength: (length: number) => that((actual as ArrayLike<unknown>).length === length, `to have length ${length}`),
    toBeCloseTo: (expected: number, digits: number) => that(Math.abs(number - expected) < 10 ** -digits / 2, `to be close to ${expected}`),
    toBeGreaterThan: (least: number) => that(number > least, `to be greater than ${least}`),
    toBeLessThanOrEqual: (most: number) => that(number <= most, `to be at most ${most}`),
    rejects: {
      async toBeInstanceOf(kind: new () => Error) {
        const reason = await (actual as Promise<unknown>).then(() => 'nothing', (error: unknown) => error);
        if (!(reason instanceof kind)) throw new Error(`expected a ${kind.name}, got ${show(reason)}`);
      },
    },
  };
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || a.constructor !== b.constructor) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function show(value: unknown): string {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : ArrayBuffer.isView(value) ? `[${[...(value as Float64Array).slice(0, 8)].join(', ')} …]` : JSON.stringify(value);
  return (text ?? String(value)).slice(0, 300);
}
