/** A database as a version of the site left it: stores, their records by key. One a published version, never edited afterwards. */
export interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly (readonly [string | number, unknown])[]>>;
}

const heat = { profile: 'main', work: '949', stars: 4.5, ratedAt: 1_767_225_600_000, seenAt: null, wantedAt: null, dismissedAt: null, isIgnored: false, tags: ['with Ana'], note: 'the coffee scene', changedAt: 1_767_225_600_000 };
const series = { profile: 'p1', work: 'ns2186', stars: null, ratedAt: null, seenAt: null, wantedAt: 1_767_225_700_000, dismissedAt: null, isIgnored: false, tags: [], note: '', changedAt: 1_767_225_700_000 };
const profiles = [['main', { id: 'main', name: '', createdAt: 0 }], ['p1', { id: 'p1', name: 'Ana', createdAt: 1_767_225_650_000 }]] as const;
const settings = [['activeProfile', 'p1'], ['platforms', ['netflix', 'hulu']]] as const;
const step = { seq: 1, at: 1_767_225_700_000, kind: 'wanted', profile: 'p1', work: 'ns2186', stars: null, name: '', records: 1, isUndone: false };
const diff = [{ store: 'notes', key: 'p1:ns2186', before: null, after: series }];

export const dumps: readonly Dump[] = [
  {
    version: 1,
    stores: { notes: [['main:949', heat], ['p1:ns2186', series]], profiles, settings, steps: [[1, step]], diffs: [[1, diff]], device: [['seq', 1]] },
  },
  {
    version: 2,
    stores: {
      notes: [['main:949', heat], ['p1:ns2186', series]], profiles, settings, steps: [[1, step]], diffs: [[1, diff]], device: [['seq', 1], ['snapshotDay', 20454], ['snapshotSeq', 1]],
      snapshots: [[1, { id: 1, at: 1_767_225_650_000, reason: 'daily', works: 1, ratings: 1, profiles: 1, bytes: 400 }]],
      snapshotTexts: [[1, JSON.stringify({ format: 'butaca-personal', version: 1, exportedAt: 1_767_225_650_000, settings: { platforms: null, activeProfile: 'main', backedUpAt: null }, profiles: [profiles[0][1]], notes: [heat], setAside: [] })]],
      aside: [['notes main:1 1767225650000', { store: 'notes', key: 'main:1', value: 'scrap', reason: 'main:1: found "scrap", expected record', at: 1_767_225_650_000 }]],
    },
  },
];
