import type { BagNetwork } from '../../src/domain/sentiment/training/bagNetwork.ts';
import type { PlacedNgrams } from '../../src/domain/sentiment/training/placedNgrams.ts';
import { trainStudent } from '../../src/domain/sentiment/training/student.ts';
import type { StudentAnswer, StudentOrder } from './students.ts';

let ngrams: PlacedNgrams | null = null;

process.on('message', (order: StudentOrder) => {
  if (order.kind === 'ngrams') {
    ngrams = order.ngrams;
    return;
  }
  if (ngrams === null) throw new Error('a lesson before the n-grams');
  const { logits, ...network }: BagNetwork = trainStudent(ngrams, order.lesson);
  process.send?.({ network, judged: logits(order.judged) } satisfies StudentAnswer);
});
