import type { Backup, BackupMode, BackupReading, Expectation } from '../../domain/personal/backup.ts';
import { backupDue } from '../../domain/personal/backupDue.ts';
import { backupEffect } from '../../domain/personal/backupEffect.ts';
import { longestName } from '../../domain/personal/checkRecord.ts';
import { readBackup } from '../../domain/personal/readBackup.ts';
import type { Step, StepDraft } from '../../domain/personal/step.ts';
import { writeBackup } from '../../domain/personal/writeBackup.ts';
import { createStore } from '../store.ts';
import { activeProfile, allNotes, emptyModel, profilesOf, readModel, type Model } from './model.ts';
import { changed, commitPending, notesShown, type Pending, type WorkChange } from './pendingChanges.ts';
import { notLoaded } from './personal.ts';
import type { PersonalClient, PersonalState } from './personalClient.ts';
import { PersonalError } from './personalError.ts';
import { restoreEdits, wipeEdits } from './restoreEdits.ts';
import { createSession, type SessionOptions } from './session.ts';
import { backupOf, keepSnapshot, snapshotsIn, snapshotStores } from './snapshots.ts';
import { changeStores, commit, keptStores, noteKey, redo, redoable, undo, undoable, type Done, type Edit } from './steps.ts';
import type { Transaction, Vault } from './vault.ts';

/** What the client needs of its surroundings. */
export interface PersonalOptions extends SessionOptions {
  /** Letters and digits, never the same twice. */
  newId(): string;
  /** The browser's own; null where it has none. */
  readonly storage: Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>> | null;
}

const dayMs = 86_400_000;
/** A file above this is none of ours: 500,000 notes are about 100 MB. */
const mostBytes = 300e6;

export function createPersonal({ newId, storage, ...options }: PersonalOptions): PersonalClient {
  const { now } = options;
  const state = createStore<PersonalState>(notLoaded);
  const session = createSession(options, publish);
  let pending: readonly Pending[] = [];
  let putOffAt: number | null = null;
  let countedFor: Model = emptyModel, isBackupDue = false;

  const loaded = session.inTurn((vault) => vault.read(['device'], async (records) => {
    putOffAt = Number((await records.get('device', 'putOffAt')) ?? 0);
    countedFor = emptyModel;
    publish();
  })).catch(() => undefined); // shows as the problem

  function publish(): void {
    const model = session.model(), profile = activeProfile(model), unsaved = pending.filter(({ hasFailed }) => hasFailed).length;
    if (model !== countedFor) {
      countedFor = model;
      isBackupDue = putOffAt !== null && backupDue(allNotes(model), { backedUpAt: model.settings.backedUpAt, putOffAt, now: now() });
    }
    const notes = notesShown(model, profile.id, pending), steps = undoable(model.steps, profile.id);
    state.set({
      status: session.status(), problem: session.problem(), notes, profile, profiles: profilesOf(model), settings: { ...model.settings, activeProfile: profile.id }, unsaved,
      sizes: new Map(profilesOf(model).map(({ id }) => [id, id === profile.id ? notes.size : (model.notes.get(id)?.size ?? 0)])),
      undoDepth: steps.length, redoDepth: redoable(model.steps, profile.id).length, lastStep: steps.at(-1) ?? null, aside: model.aside.size, backupDue: isBackupDue,
    });
  }

  async function change(work: string, change: WorkChange): Promise<Step | null> {
    await loaded;
    const { profile, notes } = state.get();
    const entry: Pending = { profile, work, change, at: now(), hasFailed: false, step: null };
    const before = notes.get(work) ?? null;
    if (changed(before, entry) === before) return null;
    pending = [...pending, entry];
    publish();
    const step = await session.inTurn((vault) => keep(vault, entry)).catch((error: unknown) => {
      if (pending.includes(entry)) entry.hasFailed = true;
      publish();
      throw error;
    });
    if (change !== 'clear' && typeof change.stars === 'number') void askOnce().catch(() => undefined);
    return step;
  }

  /** Stores what waits, in its order, up to and with `entry`. */
  async function keep(vault: Vault, entry: Pending): Promise<Step | null> {
    await keepDaily(vault);
    const upTo = pending.indexOf(entry);
    for (const one of pending.slice(0, upTo + 1)) {
      const { step } = await session.write(vault, async (records) => {
        const done = await commitPending(records, one, now());
        return done;
      });
      one.step = step;
      pending = pending.filter((other) => other !== one);
      publish();
    }
    return entry.step;
  }

  /** Before the first change of a day. */
  let snapshotDay: number | null = null;
  async function keepDaily(vault: Vault): Promise<void> {
    const today = Math.floor(now() / dayMs);
    if (snapshotDay === today) return;
    snapshotDay = today;
    try {
      await vault.write([...changeStores, ...snapshotStores], async (records) => {
        if ((await records.get('device', 'snapshotDay')) === today) return;
        await keepSnapshot(records, (await readModel(records)).model, 'daily', now());
        records.put('device', 'snapshotDay', today);
      });
    } catch { /* no room for it: the change itself may still find some */ }
  }

  /** Gives up what waited to be stored; what was said since waits on. */
  function letGo(waiting: readonly Pending[]): void {
    pending = pending.filter((one) => !waiting.includes(one));
    publish();
  }

  /**
   * Does something to all that is kept, as one step.
   * @param waiting  given where everything is replaced: what was said before and is not stored yet, to be stored first where there is room
   */
  async function act(draft: StepDraft, edits: (model: Model, records: Transaction) => readonly Edit[] | Promise<readonly Edit[]>, waiting: readonly Pending[] | null = null): Promise<Step | null> {
    await loaded;
    return session.inTurn(async (vault) => {
      const last = waiting?.findLast((one) => pending.includes(one));
      if (!waiting) await keepDaily(vault);
      else if (last) await keep(vault, last).catch(() => undefined); // no room for it yet
      const { step } = await session.write(vault, async (records) => {
        const { model } = await readModel(records);
        const wanted = await edits(model, records);
        return commit(records, draft, wanted, now());
      }, snapshotStores);
      return step;
    });
  }

  /** Undoes and redoes. */
  async function move(job: (records: Transaction) => Promise<Done>): Promise<Step | null> {
    await loaded;
    return session.inTurn(async (vault) => (await session.write(vault, job)).step);
  }

  async function keepSetting(key: 'activeProfile' | 'backedUpAt', value: string | number): Promise<void> {
    await session.inTurn((vault) => session.write(vault, async (records) => {
      records.put('settings', key, value);
      return { step: null, edits: [{ store: 'settings', key, value }], steps: session.model().steps };
    }));
  }

  /** The first rating is worth asking for; a refusal is not asked again by itself. */
  async function askOnce(): Promise<void> {
    if (!storage?.persist || (await storage.persisted?.()) === true) return;
    const isFirst = await session.inTurn((vault) => vault.write(['device'], async (records) => {
      if ((await records.get('device', 'persistAskedAt')) !== undefined) return false;
      records.put('device', 'persistAskedAt', now());
      return true;
    }));
    if (isFirst) await storage.persist();
  }

  /** With what is not stored yet. */
  function wholeModel(): Model {
    const model = session.model();
    const shown = [...new Set(pending.map(({ profile }) => profile.id))].map((profile) => [profile, notesShown(model, profile, pending)] as const);
    return { ...model, notes: new Map([...model.notes, ...shown]) };
  }

  async function restore(backup: Backup, mode: BackupMode): Promise<Step | null> {
    const waiting = pending;
    const step = await act({ kind: mode === 'replace' ? 'replaced' : 'merged', profile: null }, async (model, records) => {
      await keepSnapshot(records, model, 'restore', now());
      return restoreEdits(backup, model, mode);
    }, waiting);
    if (mode === 'replace') letGo(waiting);
    return step;
  }

  const named = (name: string): string => {
    const tidy = name.trim();
    if (tidy === '' || tidy.length > longestName) throw new RangeError(`a name has 1 to ${longestName} characters, not ${tidy.length}`);
    return tidy;
  };
  const profileNamed = (model: Model, id: string) => {
    const found = profilesOf(model).find((one) => one.id === id);
    if (!found) throw new PersonalError('noProfile', `no profile has the id ${id}`);
    return found;
  };

  const client: PersonalClient = {
    state,
    change,
    rate: (work, stars) => change(work, { stars }),
    markSeen: (work, isSeen) => change(work, { isSeen }),
    want: (work, isWanted) => change(work, { isWanted }),
    dismiss: (work, isDismissed) => change(work, { isDismissed }),
    ignore: (work, isIgnored) => change(work, { isIgnored }),
    setTags: (work, tags) => change(work, { tags }),
    setNote: (work, note) => change(work, { note }),
    clear: (work) => change(work, 'clear'),

    setPlatforms: (platforms) => act({ kind: 'platforms', profile: null }, () => [{ store: 'settings', key: 'platforms', value: platforms }]),
    async createProfile(name) {
      const profile = { id: newId(), name: named(name), createdAt: now() };
      await act({ kind: 'profileCreated', profile: profile.id, name: profile.name }, (model) => [
        ...profilesOf(model).filter(({ id }) => !model.profiles.has(id)).map((one): Edit => ({ store: 'profiles', key: one.id, value: one })),
        { store: 'profiles', key: profile.id, value: profile },
        { store: 'settings', key: 'activeProfile', value: profile.id },
      ]);
      return profile;
    },
    async renameProfile(id, name) {
      const tidy = named(name);
      return act({ kind: 'profileRenamed', profile: id, name: tidy }, (model) => [{ store: 'profiles', key: id, value: { ...profileNamed(model, id), name: tidy } }]);
    },
    async deleteProfile(id) {
      await loaded;
      const { name } = profileNamed(session.model(), id);
      return act({ kind: 'profileDeleted', profile: null, name }, (model) => {
        const others = profilesOf(model).filter((one) => one.id !== id);
        const [next] = others;
        if (!next) throw new RangeError('the only profile cannot be deleted');
        return [
          { store: 'profiles', key: id, value: null },
          ...[...(model.notes.get(id)?.keys() ?? [])].map((work): Edit => ({ store: 'notes', key: noteKey(id, work), value: null })),
          ...(activeProfile(model).id === id ? [{ store: 'settings' as const, key: 'activeProfile', value: next.id }] : []),
        ];
      });
    },
    async switchProfile(id) {
      await loaded;
      profileNamed(session.model(), id);
      await keepSetting('activeProfile', id);
    },

    async undo(seq) {
      await loaded;
      const { profile } = state.get();
      const unsaved = pending.findLast((one) => one.hasFailed && one.profile.id === profile.id);
      if (unsaved && seq === undefined) {
        pending = pending.filter((one) => one !== unsaved); // never stored: letting go of it takes it back
        publish();
        return null;
      }
      return move((records) => undo(records, profile.id, seq, now()));
    },
    async redo() {
      await loaded;
      const { profile } = state.get();
      return move((records) => redo(records, profile.id));
    },
    async retry() {
      await session.retry();
      const last = pending.at(-1);
      if (last) await session.inTurn((vault) => keep(vault, last)).finally(publish);
    },

    async exportAll() {
      await loaded;
      // What could not be read is not written down as nothing.
      if (session.model() === emptyModel && pending.length === 0) await session.inTurn(() => Promise.resolve());
      const at = now();
      await keepSetting('backedUpAt', at).catch(() => undefined); // a full disk is no reason to keep the file back
      const model = wholeModel();
      return new Blob([writeBackup(backupOf({ ...model, settings: { ...model.settings, backedUpAt: at } }, at))], { type: 'application/json' });
    },
    async readBackup(file): Promise<BackupReading> {
      await loaded;
      const fault = (found: string, expected: Expectation) => ({ where: '', found, expected });
      if (file.size > mostBytes) return { kind: 'refused', because: 'tooLarge', fault: fault(`${file.size} bytes`, 'smallerFile') };
      let text: string;
      try {
        text = await file.text();
      } catch (error) {
        return { kind: 'refused', because: 'unreadable', fault: fault(String(error), 'readableFile') };
      }
      const reading = readBackup(text);
      if (reading.kind === 'refused') return reading;
      const present = allNotes(session.model());
      return { ...reading, effects: { replace: backupEffect(reading.backup.notes, present, 'replace'), merge: backupEffect(reading.backup.notes, present, 'merge') } };
    },
    restore,
    async steps() {
      await loaded;
      return undoable(session.model().steps, state.get().profile.id).toReversed();
    },
    snapshots: () => session.inTurn((vault) => vault.read(snapshotStores, snapshotsIn)),
    async takeSnapshot() {
      await loaded;
      const snapshot = await session.inTurn((vault) => vault.write([...changeStores, ...snapshotStores], async (records) => keepSnapshot(records, (await readModel(records)).model, 'asked', now())));
      if (!snapshot) throw new PersonalError('gone', 'there is nothing to keep yet');
      return snapshot;
    },
    async restoreSnapshot(id) {
      const text = await session.inTurn((vault) => vault.read(['snapshotTexts'], (records) => records.get('snapshotTexts', id)));
      const reading = typeof text === 'string' ? readBackup(text) : null;
      if (reading?.kind !== 'readable') throw new PersonalError('gone', `snapshot ${id} cannot be read`);
      return restore(reading.backup, 'replace');
    },
    async wipe(forGood = false) {
      const waiting = pending;
      if (!forGood) {
        const step = await act({ kind: 'wiped', profile: null }, async (model, records) => {
          await keepSnapshot(records, model, 'wipe', now());
          return wipeEdits(model);
        }, waiting);
        letGo(waiting);
        return step;
      }
      await session.inTurn(async (vault) => {
        // All at once, and nothing is written: a full disk is no hindrance.
        await vault.write([...changeStores, ...snapshotStores], async (records) => {
          for (const store of [...keptStores, 'steps', 'diffs', ...snapshotStores] as const) records.clear(store);
        });
        letGo(waiting);
        await session.reload(vault);
      });
      return null;
    },
    async storageStatus() {
      await loaded;
      const { usage = null, quota = null } = (await storage?.estimate?.().catch(() => null)) ?? {};
      return { kind: session.status() === 'temporary' ? 'memory' : 'disk', isPersistent: (await storage?.persisted?.().catch(() => null)) ?? null, usedBytes: usage, quotaBytes: quota };
    },
    askToPersist: async () => (await storage?.persist?.()) ?? false,
    async putOffBackup() {
      await loaded;
      await session.inTurn((vault) => vault.write(['device'], async (records) => records.put('device', 'putOffAt', now())));
      putOffAt = now();
      countedFor = emptyModel;
      publish();
    },
  };
  return client;
}
