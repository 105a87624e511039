import { expose } from 'comlink';
import type { WorkerLife } from '../contracts/worker.ts';

/** A worker in this thread: what it is asked travels through a real message channel, and it can die. */
export class FakeWorker<Api extends WorkerLife> extends EventTarget {
  readonly #channel = new MessageChannel();
  isAlive = true;
  constructor(api: Partial<Api>) {
    super();
    expose({ ping: () => Promise.resolve(), holdLock: () => Promise.resolve(false), ...api }, this.#channel.port2);
    this.#channel.port1.addEventListener('message', (event) => { if (this.isAlive) this.dispatchEvent(new MessageEvent('message', { data: event.data as unknown })); });
    this.#channel.port1.start();
  }
  postMessage(message: unknown, transfer: Transferable[] = []) { if (this.isAlive) this.#channel.port1.postMessage(message, transfer); }
  terminate() {
    this.isAlive = false;
    this.#channel.port1.close();
  }
}
