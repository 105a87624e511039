import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import type { Backup } from './backup.ts';
import { applyChange } from './noteChange.ts';
import type { WorkNote } from './personal.ts';
import { readBackup } from './readBackup.ts';
import { writeBackup } from './writeBackup.ts';

const noted = (work: string, stars: number, now = 1): WorkNote => applyChange(null, { stars }, { profile: 'main', work, now }) as WorkNote;
const backup = (given: Partial<Backup> = {}): Backup => ({
  exportedAt: 1_767_225_600_000, profiles: [{ id: 'main', name: 'Eva “la de siempre”', createdAt: 0 }], settings: { platforms: ['netflix'], activeProfile: 'main', backedUpAt: 5 },
  notes: [noted('949', 4.5), { ...noted('ns2186', 0.5), tags: ['ñandú', '日本'], note: 'line 1\nline "2" \\ \u2028' }], setAside: [{ store: 'notes', key: 'main:1', value: { any: ['thing', null] }, reason: 'x', at: 3 }], ...given,
});
/** The file of a backup with one note changed by hand. */
const withNote = (change: Readonly<Record<string, unknown>>): string => writeBackup(backup({ notes: [noted('1', 1), { ...noted('2', 2), ...change } as WorkNote] }));
const read = (text: string) => {
  const reading = readBackup(text);
  if (reading.kind === 'refused') throw new Error(`${reading.because}: ${JSON.stringify(reading.fault)}`);
  return reading;
};

test('reading gives back what was written', () => {
  expect(read(writeBackup(backup()))).toEqual({ kind: 'readable', backup: backup(), faults: [], faultCount: 0, duplicates: 0 });
  expect(read(`\uFEFF${writeBackup(backup({ notes: [] }))}`).backup.notes).toEqual([]);
});

describe('a record that cannot be used is left out and told with its place', () => {
  test.each([
    [{ stars: 7 }, 'notes[1].stars', '7', 'stars'],
    [{ stars: 3.3 }, 'notes[1].stars', '3.3', 'stars'],
    [{ stars: '4' }, 'notes[1].stars', '"4"', 'stars'],
    [{ work: 12 }, 'notes[1].work', '12', 'workId'],
    [{ work: '../x' }, 'notes[1].work', '"../x"', 'workId'],
    [{ profile: '__proto__' }, 'notes[1].profile', '"__proto__"', 'profileId'],
    [{ tags: 'night' }, 'notes[1].tags', '"night"', 'tags'],
    [{ note: 'x'.repeat(10_001) }, 'notes[1].note', `"${'x'.repeat(40)}"… (10001 characters)`, 'note'],
    [{ changedAt: -1 }, 'notes[1].changedAt', '-1', 'time'],
    [{ changedAt: 1e300 }, 'notes[1].changedAt', '1e+300', 'time'],
    [{ seenAt: undefined }, 'notes[1].seenAt', null, 'timeOrNull'],
    [{ stars: null, ratedAt: null }, 'notes[1]', expect.any(String), 'something'],
  ])('%j', (change, where, found, expected) => {
    const reading = read(withNote(change));
    expect(reading.faults).toEqual([{ where, found, expected }]);
    expect(reading.backup.notes.map(({ work }) => work)).toEqual(['1']);
  });

  test('what is not even a record', () => {
    const text = writeBackup(backup()).replace('"notes": [', '"notes": [ null, 5, [], "x",');
    expect(read(text)).toMatchObject({ faultCount: 4, faults: [{ where: 'notes[0]' }, { where: 'notes[1]' }, { where: 'notes[2]' }, { where: 'notes[3]' }] });
  });

  test('a thousand faults are counted, twenty are told', () => {
    const text = writeBackup(backup({ notes: Array.from({ length: 1000 }, (_, at) => ({ ...noted(String(at), 1), stars: 9 })) }));
    const { faults, faultCount, backup: rest } = read(text);
    expect([faults.length, faultCount, rest.notes]).toEqual([20, 1000, []]);
  });

  test('settings', () => {
    const text = writeBackup(backup()).replace('["netflix"]', '[{}]').replace('"backedUpAt":5', '"backedUpAt":"now"');
    expect(read(text)).toMatchObject({ faults: [{ where: 'settings.platforms' }, { where: 'settings.backedUpAt' }], backup: { settings: { platforms: null, backedUpAt: null } } });
  });
});

test('names that reach for a prototype become nothing', () => {
  const text = writeBackup(backup()).replace('{\n', '{\n"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},\n').replace('"stars":4.5', '"__proto__":{"stars":1,"polluted":true},"stars":4.5');
  const { backup: clean } = read(text);
  expect(clean).toEqual(backup());
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(clean.notes[0] ?? {})).not.toContain('polluted');
  expect(readBackup('{"__proto__":{"format":"butaca-personal","version":1}}')).toMatchObject({ kind: 'refused', because: 'foreign' });
});

test('of a work that is there twice the newer note counts', () => {
  const { backup: clean, duplicates } = read(writeBackup(backup({ notes: [noted('1', 1, 5), noted('1', 2, 9), noted('1', 3, 7)] })));
  expect([clean.notes.map(({ stars }) => stars), duplicates]).toEqual([[2], 2]);
});

test('a profile that only its notes know is somebody all the same', () => {
  expect(read(writeBackup(backup({ profiles: [] }))).backup.profiles).toEqual([{ id: 'main', name: '', createdAt: 1_767_225_600_000 }]);
});

test('a file cut off anywhere, or with any character changed, is read or refused, and never throws', () => {
  const text = writeBackup(backup()), random = seededRandom(3);
  for (let at = 0; at < text.trimEnd().length; at++) expect(readBackup(text.slice(0, at))).toMatchObject({ kind: 'refused', fault: { where: at === 0 ? '' : { line: expect.any(Number), column: expect.any(Number) } } });
  for (let trial = 0; trial < 3000; trial++) {
    const at = Math.floor(random() * text.length);
    const reading = readBackup(text.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 95)) + text.slice(at + 1));
    if (reading.kind === 'refused') expect(reading.fault.where).toBeTruthy();
    else expect(reading.backup.notes.every(({ stars }) => stars === null || (stars >= 0.5 && stars <= 5))).toBe(true);
  }
});
