import { seededRandom } from '../src/domain/random.ts';

/** What a person types, letter by letter, and the title they mean. */
export interface Trace {
  readonly typed: string;
  readonly title: string;
  readonly hasTypo: boolean;
}

const longest = 24;

/** Half of the titles are among the best known, a third are mistyped: two letters swapped, one dropped or one wrong. */
export function typingTraces(titles: readonly string[], count: number, seed: number): Trace[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const title = titles[Math.floor(random() * (i % 2 ? Math.min(2000, titles.length) : titles.length))] ?? '';
    const typed = title.slice(0, longest);
    const hasTypo = i % 3 === 0 && typed.length > 5;
    return { title, hasTypo, typed: hasTypo ? mistype(typed, random) : typed };
  });
}

function mistype(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 3)), kind = random();
  const [before, letter, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  if (kind < 0.4) return before + next + letter + after;
  return kind < 0.7 ? before + next + after : `${before}x${next}${after}`;
}

/** Every beginning of every trace, in the order it is typed. */
export function keystrokes(traces: readonly Trace[]): { readonly text: string; readonly trace: Trace; readonly isLast: boolean }[] {
  return traces.flatMap((trace) => Array.from({ length: trace.typed.length }, (_, i) => ({ text: trace.typed.slice(0, i + 1), trace, isLast: i + 1 === trace.typed.length })));
}
