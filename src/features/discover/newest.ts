/**
 * Asks one question at a time and, while waiting, remembers only the newest: a worker that is busy with an old question never
 * faces a queue of others that nobody waits for any more. The answer to a question that was overtaken is dropped.
 */
export function createNewest<Q, A>(ask: (question: Q) => Promise<A>, answered: (answer: A, question: Q) => void, failed: (error: unknown, question: Q) => void): { readonly put: (question: Q) => void; readonly drop: () => void } {
  let busy = false;
  let turn = 0;
  let next: { readonly question: Q } | null = null;

  async function run(question: Q): Promise<void> {
    busy = true;
    const mine = ++turn;
    const wanted = (): boolean => mine === turn && next === null;
    try {
      const answer = await ask(question);
      if (wanted()) answered(answer, question);
    } catch (error) {
      if (wanted()) failed(error, question);
    } finally {
      busy = false;
      const following = next;
      next = null;
      if (following) void run(following.question);
    }
  }

  return {
    put(question) {
      if (busy) next = { question };
      else void run(question);
    },
    drop() {
      turn++;
      next = null;
    },
  };
}
