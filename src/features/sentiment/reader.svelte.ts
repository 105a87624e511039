import type { ModelName, Reading } from '../../contracts/sentiment.ts';
import { Latest } from '../catalogue/latest.svelte.ts';
import { sentiment } from '../shell/sentiment.ts';
import { pauseMs } from './pauseMs.ts';

/** What a model read in a text. */
export interface ReadOut {
  readonly text: string;
  readonly model: ModelName;
  /** Null for an empty text: the model is loaded, and there is nothing to read. */
  readonly reading: Reading | null;
}

/** The newest reading by one model: a further key pressed abandons the one under way, and the last one stays until the next has come. */
export class Reader {
  readonly latest = new Latest<ReadOut>();

  /** @param typed  whether a person is typing: then the text is read once the hand rests */
  ask(text: string, model: ModelName, typed = false): void {
    this.latest.ask(async (signal) => {
      if (typed) await rest(pauseMs(text.length), signal);
      if (text.trim() !== '') return { text, model, reading: await sentiment().read(text, model, signal) };
      await sentiment().load(model, signal);
      return { text, model, reading: null };
    });
  }

  stop(): void {
    this.latest.stop();
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason as Error); }, { once: true });
  });
}
