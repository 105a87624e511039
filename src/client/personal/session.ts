import { edited, emptyModel, loadModel, readEdits, type Model } from './model.ts';
import { asPersonalError, PersonalError } from './personalError.ts';
import type { PersonalProblem, PersonalState } from './personalClient.ts';
import { changeStores, type Done } from './steps.ts';
import type { TabMessage, Tabs } from './tabs.ts';
import type { StoreName, Transaction, Vault } from './vault.ts';

/** What may happen while a vault is open or opening. */
export interface VaultEvents {
  /** Another tab holds the records in an older version; opening waits for it. */
  onBlocked(): void;
  /** Another tab needs a newer version: the vault has closed itself. */
  onOutdated(): void;
  /** The browser closed it. */
  onClosed(): void;
}

export interface SessionOptions {
  /** Rejects with a `PersonalError`. */
  open(events: VaultEvents): Promise<Vault>;
  readonly tabs: Tabs;
  now(): number;
}

/** The records as this tab has them open: one job after another, so that what is read is never older than what was written. */
export interface Session {
  status(): PersonalState['status'];
  problem(): PersonalProblem | null;
  model(): Model;
  /** Runs when nothing else does, with the vault open. Rejects with a `PersonalError` where it cannot be. */
  inTurn<T>(job: (vault: Vault) => Promise<T>): Promise<T>;
  /** Within a turn: writes, takes over what was done, tells the other tabs. A failure shows as the problem. */
  write(vault: Vault, job: (records: Transaction) => Promise<Done>, more?: readonly StoreName[]): Promise<Done>;
  /** Tells the other tabs to read everything anew, and does so too. */
  reload(vault: Vault): Promise<void>;
  /** Reads everything anew, opening again what could not be opened. */
  retry(): Promise<void>;
}

/** More records than this are read all together. */
const fewRecords = 200;

/** @param onChange  called when the status, the problem or the model has changed */
export function createSession({ open, tabs, now }: SessionOptions, onChange: () => void): Session {
  let status: PersonalState['status'] = 'loading', problem: PersonalProblem | null = null, model: Model = emptyModel;
  let vault: Vault | null = null, opening: Promise<Vault> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function show(changes: { readonly status?: PersonalState['status']; readonly problem?: PersonalProblem | null; readonly model?: Model }): void {
    ({ status = status, problem = problem, model = model } = changes);
    onChange();
  }
  function fail(error: PersonalError): void {
    vault = null;
    opening = null;
    show({ status: 'failed', problem: { kind: error.failure, detail: error.message } });
  }

  const events: VaultEvents = {
    onBlocked: () => show({ problem: { kind: 'blocked', detail: 'another tab has an older version open' } }),
    onOutdated: () => fail(new PersonalError('outdated', 'another tab has opened a newer version')),
    onClosed() {
      vault = null; // the next turn opens it again
      opening = null;
    },
  };

  async function begin(): Promise<Vault> {
    try {
      const opened = await open(events);
      vault = opened;
      show({ model: await loadModel(opened, now()), status: opened.kind === 'memory' ? 'temporary' : 'ready', problem: null });
      return opened;
    } catch (error) {
      const failure = asPersonalError(error, 'read');
      fail(failure);
      throw failure;
    }
  }
  async function opened(): Promise<Vault> {
    if (vault) return vault;
    // Where the site was updated only a reload helps.
    if (problem?.kind === 'outdated' || problem?.kind === 'newer') throw new PersonalError(problem.kind, problem.detail);
    return (opening ??= begin());
  }

  function inTurn<T>(job: (vault: Vault) => Promise<T>): Promise<T> {
    const mine = last.then(opened).then(job);
    last = mine.catch(() => undefined);
    return mine;
  }

  /** What was written, and read again, is trouble no more. */
  function overcome(): void {
    if (problem?.kind === 'full' || problem?.kind === 'write' || problem?.kind === 'read') problem = null;
  }

  async function write(to: Vault, job: (records: Transaction) => Promise<Done>, more: readonly StoreName[] = []): Promise<Done> {
    try {
      const done = await to.write([...changeStores, ...more], job);
      overcome();
      show({ model: edited(model, done.edits, done.steps) });
      tabs.announce({ keys: done.edits.length > fewRecords ? null : done.edits.map(({ store, key }) => [store, key] as const) });
      return done;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      const failure = asPersonalError(error, 'write');
      if (failure.failure === 'noProfile' || failure.failure === 'gone') throw failure; // the answer to a question, no trouble with the records
      show({ problem: { kind: failure.failure, detail: failure.message } });
      throw failure;
    }
  }

  async function reload(from: Vault): Promise<void> {
    const read = await loadModel(from, now());
    overcome();
    show({ model: read });
    tabs.announce({ keys: null });
  }

  /** What other tabs have changed and this one has not read yet; `null`: everything. */
  let stale: NonNullable<TabMessage['keys']> | null = [];
  let isReading = false;
  tabs.listen(({ keys }) => {
    stale = stale && keys && [...stale, ...keys];
    if (isReading) return; // one turn for all that is told until it begins
    isReading = true;
    void inTurn(async (from) => {
      const wanted = stale;
      isReading = false;
      stale = [];
      if (!wanted || wanted.length > fewRecords) show({ model: await loadModel(from, now()) });
      else {
        const { edits, steps } = await from.read(changeStores, (records) => readEdits(records, wanted));
        show({ model: edited(model, edits, steps) });
      }
    }).catch(() => {
      isReading = false; // shows as the problem where it is one
      stale = null; // which records were told of is forgotten: everything is read at the next word
    });
  });

  return {
    status: () => status,
    problem: () => problem,
    model: () => model,
    inTurn,
    write,
    reload,
    async retry() {
      await inTurn(async (from) => show({ model: await loadModel(from, now()) }));
    },
  };
}
