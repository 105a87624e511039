import type { SetAside } from '../../domain/personal/backup.ts';
import { arePlatformsOrNull, checkNote, checkProfile, checkSetAside, isProfileId, isTimeOrNull } from '../../domain/personal/checkRecord.ts';
import type { PersonalSettings, Profile, WorkNote } from '../../domain/personal/personal.ts';
import { shown } from '../../domain/personal/shown.ts';
import type { Step } from '../../domain/personal/step.ts';
import { changeStores, keptStores, noteKey, readSteps, type Done, type Edit, type KeptStore } from './steps.ts';
import type { Key, Transaction, Vault } from './vault.ts';

/** Everything kept, as this tab knows it; maps are replaced, never changed. */
export interface Model {
  /** By profile, then by work. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, WorkNote>>;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly settings: PersonalSettings;
  readonly aside: ReadonlyMap<string, SetAside>;
  readonly steps: readonly Step[];
}

export const mainProfile: Profile = { id: 'main', name: '', createdAt: 0 };
export const noSettings: PersonalSettings = { platforms: null, activeProfile: mainProfile.id, backedUpAt: null };
export const emptyModel: Model = { notes: new Map(), profiles: new Map(), settings: noSettings, aside: new Map(), steps: [] };

const nothing: ReadonlyMap<string, WorkNote> = new Map();
export const notesOf = (model: Model, profile: string): ReadonlyMap<string, WorkNote> => model.notes.get(profile) ?? nothing;
export const allNotes = (model: Model): readonly WorkNote[] => [...model.notes.values()].flatMap((notes) => [...notes.values()]);
/** In the order of their making, at least one; whoever says something is somebody, though the record of the profile be lost. */
export function profilesOf({ profiles, notes }: Model): readonly Profile[] {
  const lost = [...notes].filter(([id, said]) => said.size > 0 && !profiles.has(id)).map(([id]) => ({ ...mainProfile, id }));
  const all = [...profiles.values(), ...lost].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return all.length > 0 ? all : [mainProfile];
}
export function activeProfile(model: Model): Profile {
  const profiles = profilesOf(model);
  return profiles.find(({ id }) => id === model.settings.activeProfile) ?? (profiles[0] as Profile);
}

/** The model after records changed; the maps of profiles that they do not concern stay the same. */
export function edited(model: Model, edits: readonly Edit[], steps: readonly Step[] = model.steps): Model {
  const notes = new Map(model.notes), mine = new Map<string, Map<string, WorkNote>>();
  const profiles = new Map(model.profiles), aside = new Map(model.aside);
  let { settings } = model;
  for (const { store, key, value } of edits) {
    if (store === 'notes') {
      const [profile = '', work = ''] = key.split(':');
      let map = mine.get(profile);
      if (!map) {
        mine.set(profile, (map = new Map(model.notes.get(profile))));
        notes.set(profile, map);
      }
      if (value === null) map.delete(work);
      else map.set(work, value as WorkNote);
    } else if (store === 'settings') settings = { ...settings, [key]: value ?? noSettings[key as keyof PersonalSettings] };
    else if (store === 'profiles') {
      if (value === null) profiles.delete(key);
      else profiles.set(key, value as Profile);
    } else if (value === null) aside.delete(key);
    else aside.set(key, value as SetAside);
  }
  return { notes, profiles, settings, aside, steps };
}

/** A record that is not as it should be, and where it lies. */
export interface Damage {
  readonly store: 'notes' | 'profiles' | 'settings';
  readonly key: Key;
  readonly value: unknown;
  readonly reason: string;
}

/** Why a record is not as it should be; null when it is. */
function damageOf(store: KeptStore, key: Key, value: unknown): string | null {
  if (store === 'settings') {
    const isRight = typeof key === 'string' && Object.hasOwn(settingChecks, key) && settingChecks[key as keyof PersonalSettings](value);
    return isRight ? null : `${key}: found ${shown(value) ?? 'nothing'}`;
  }
  const checked = store === 'notes' ? checkNote(value, String(key)) : store === 'profiles' ? checkProfile(value, String(key)) : checkSetAside(value, String(key));
  if (!checked.ok) return `${String(checked.fault.where)}: found ${checked.fault.found ?? 'nothing'}, expected ${checked.fault.expected}`;
  const named = store === 'notes' ? noteKey((value as WorkNote).profile, (value as WorkNote).work) : store === 'profiles' ? (value as Profile).id : key;
  return named === key ? null : `it lies under ${key} and says that it is ${named}`;
}
const settingChecks: Readonly<Record<keyof PersonalSettings, (value: unknown) => boolean>> = { platforms: arePlatformsOrNull, activeProfile: isProfileId, backedUpAt: isTimeOrNull };

/** Reads everything; damaged records are left out and told. */
export async function readModel(records: Transaction): Promise<{ readonly model: Model; readonly damaged: readonly Damage[] }> {
  const damaged: Damage[] = [], edits: Edit[] = [];
  for (const store of keptStores) {
    for (const [key, value] of await records.all(store)) {
      const reason = damageOf(store, key, value);
      if (reason === null) edits.push({ store, key: String(key), value });
      else if (store !== 'aside') damaged.push({ store, key, value, reason });
    }
  }
  return { model: edited(emptyModel, edits, await readSteps(records)), damaged };
}

/** Reads single records again, as another tab left them; a damaged one counts as gone until everything is loaded anew. */
export async function readEdits(records: Transaction, keys: readonly (readonly [KeptStore, string])[]): Promise<Pick<Done, 'edits' | 'steps'>> {
  const edits: Edit[] = [];
  for (const [store, key] of keys) edits.push({ store, key, value: await soundRecord(records, store, key) });
  return { edits, steps: await readSteps(records) };
}

async function soundRecord(records: Transaction, store: KeptStore, key: string): Promise<unknown> {
  const value = await records.get(store, key);
  return value === undefined || damageOf(store, key, value) !== null ? null : value;
}

/** Opens everything kept; damaged records are moved aside, where every export holds them. */
export async function loadModel(vault: Vault, now: number): Promise<Model> {
  const { model, damaged } = await vault.read(changeStores, readModel).catch(() => salvage(vault));
  if (damaged.length === 0) return model;
  const moved: Edit[] = damaged.map(({ store, key, value, reason }) => ({ store: 'aside', key: `${store} ${key} ${now}`, value: { store, key: String(key), value: value ?? null, reason, at: now } }));
  try {
    await vault.write(changeStores, async (records) => {
      for (const { store, key } of damaged) records.delete(store, key);
      for (const { key, value } of moved) records.put('aside', key, value);
    });
  } catch { /* no room to move it: it stays where it is, left out */ }
  return edited(model, moved);
}

/** Where one record cannot be read at all, the browser refuses to read any beside it: each is asked for by itself. */
async function salvage(vault: Vault): Promise<Awaited<ReturnType<typeof readModel>>> {
  const damaged: Damage[] = [], edits: Edit[] = [];
  for (const store of keptStores) {
    for (const key of await vault.read([store], (records) => records.keys(store))) {
      try {
        const value = await vault.read([store], (records) => records.get(store, key));
        const reason = damageOf(store, key, value);
        if (reason === null) edits.push({ store, key: String(key), value });
        else if (store !== 'aside') damaged.push({ store, key, value, reason });
      } catch (error) {
        if (store !== 'aside') damaged.push({ store, key, value: null, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  const steps = await vault.read(['steps'], readSteps).catch(() => []);
  return { model: edited(emptyModel, edits, steps), damaged };
}
