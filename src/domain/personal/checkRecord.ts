import type { Expectation, Fault, SetAside } from './backup.ts';
import { areStars, latestMs, longestNote, longestTag, mostTags, saysNothing } from './noteChange.ts';
import type { Profile, WorkNote } from './personal.ts';
import { shown } from './shown.ts';

/** A record out of a file or a database: as it should be, or with the first thing that is not. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const longestName = 60;
const mostPlatforms = 50;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= latestMs;
export const isTimeOrNull = (value: unknown): value is number | null => value === null || isTime(value);
export const isProfileId = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9]{1,40}$/.test(value);
const isWorkId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{1,16}$/.test(value);
const areStarsOrNull = (value: unknown): value is number | null => value === null || areStars(value);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isText = (longest: number) => (value: unknown): value is string => typeof value === 'string' && value.length <= longest;
const areTexts = (most: number, longest: number) => (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= most && value.every((text) => typeof text === 'string' && text.length > 0 && text.length <= longest);
const arePlatforms = areTexts(mostPlatforms, 40);
export const arePlatformsOrNull = (value: unknown): value is readonly string[] | null => value === null || arePlatforms(value);

/** Levels of a value set aside; deeper ones could be read and never be written again. */
const mostLevels = 100;
function isShallow(value: unknown): value is unknown {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= mostLevels; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** @param where  how a fault names it: `notes[17]` */
export function checkNote(value: unknown, where: string): Checked<WorkNote> {
  const { take, checked } = fieldsOf(value, where);
  const note = {
    profile: take('profile', isProfileId, 'profileId', ''),
    work: take('work', isWorkId, 'workId', ''),
    stars: take('stars', areStarsOrNull, 'stars', null),
    ratedAt: take('ratedAt', isTimeOrNull, 'timeOrNull', null),
    seenAt: take('seenAt', isTimeOrNull, 'timeOrNull', null),
    wantedAt: take('wantedAt', isTimeOrNull, 'timeOrNull', null),
    dismissedAt: take('dismissedAt', isTimeOrNull, 'timeOrNull', null),
    isIgnored: take('isIgnored', isFlag, 'flag', false),
    tags: take('tags', areTexts(mostTags, longestTag), 'tags', []),
    note: take('note', isText(longestNote), 'note', ''),
    changedAt: take('changedAt', isTime, 'time', 0),
  };
  const result = checked(note);
  return result.ok && saysNothing(note) ? { ok: false, fault: { where, found: shown(value), expected: 'something' } } : result;
}

export function checkProfile(value: unknown, where: string): Checked<Profile> {
  const { take, checked } = fieldsOf(value, where);
  return checked({
    id: take('id', isProfileId, 'profileId', ''),
    name: take('name', isText(longestName), 'name', ''),
    createdAt: take('createdAt', isTime, 'time', 0),
  });
}

export function checkSetAside(value: unknown, where: string): Checked<SetAside> {
  const { take, checked } = fieldsOf(value, where);
  const isAnyText = isText(Infinity);
  return checked({
    store: take('store', isAnyText, 'text', ''),
    key: take('key', isAnyText, 'text', ''),
    value: take('value', isShallow, 'value', null),
    reason: take('reason', isAnyText, 'text', ''),
    at: take('at', isTime, 'time', 0),
  });
}

/** Takes the fields of a record one by one, each under its own name and none besides, and remembers the first that is not as expected. */
export function fieldsOf(value: unknown, where: string) {
  let first: Fault | null = isRecord(value) ? null : { where, found: shown(value), expected: 'record' };
  return {
    take<T>(name: string, isRight: (found: unknown) => found is T, expected: Expectation, otherwise: T): T {
      const found = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
      if (isRight(found)) return found;
      first ??= { where: where ? `${where}.${name}` : name, found: shown(found), expected };
      return otherwise;
    },
    checked: <T>(record: T): Checked<T> => (first ? { ok: false, fault: first } : { ok: true, value: record }),
  };
}
