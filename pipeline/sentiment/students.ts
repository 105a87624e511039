import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BagNetwork } from '../../src/domain/sentiment/training/bagNetwork.ts';
import type { PlacedNgrams } from '../../src/domain/sentiment/training/placedNgrams.ts';
import type { StudentLesson } from '../../src/domain/sentiment/training/student.ts';

export type StudentOrder =
  | { readonly kind: 'ngrams'; readonly ngrams: PlacedNgrams }
  | { readonly kind: 'lesson'; readonly lesson: StudentLesson; readonly judged: Int32Array };

/** A trained student, and its logits of the texts that it was to judge. */
export interface StudentAnswer {
  readonly network: Omit<BagNetwork, 'logits'>;
  readonly judged: Float32Array;
}

/** Processes that train students side by side, one lesson each at a time. */
export interface Students {
  train(lesson: StudentLesson, judged: Int32Array): Promise<StudentAnswer>;
  close(): void;
}

/** @param n  processes; each takes the n-grams over and about 1 GB */
export function openStudents(ngrams: PlacedNgrams, n: number): Students {
  const idle: ChildProcess[] = [], waiting: ((child: ChildProcess) => void)[] = [];
  const free = (child: ChildProcess): void => {
    const next = waiting.shift();
    if (next) next(child);
    else idle.push(child);
  };
  const children = Array.from({ length: n }, () => {
    const child = fork(fileURLToPath(new URL('./student.process.ts', import.meta.url)), { serialization: 'advanced' });
    child.send({ kind: 'ngrams', ngrams } satisfies StudentOrder);
    idle.push(child);
    return child;
  });

  async function train(lesson: StudentLesson, judged: Int32Array): Promise<StudentAnswer> {
    const child = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)));
    const answer = await new Promise<StudentAnswer>((resolve, reject) => {
      const onExit = (code: number | null): void => { reject(new Error(`a process that trains ended with ${code}; what went wrong stands above`)); };
      child.once('exit', onExit);
      child.once('message', (message) => {
        child.off('exit', onExit);
        resolve(message as StudentAnswer);
      });
      child.send({ kind: 'lesson', lesson, judged } satisfies StudentOrder);
    });
    free(child);
    return answer;
  }
  return { train, close: () => { for (const child of children) child.kill(); } };
}
