/**
 * `full`: no room on the device · `write`, `read`: the browser could not · `outdated`: the site was updated in another tab, this one has let go of its records ·
 * `newer`: the records were written by a newer version of the site · `noProfile`: the profile was deleted meanwhile · `gone`: a snapshot that there is no more
 */
export type PersonalFailure = 'full' | 'write' | 'read' | 'outdated' | 'newer' | 'noProfile' | 'gone';

/** Personal data could not be read or written; what is kept is as it was. */
export class PersonalError extends Error {
  override readonly name = 'PersonalError';
  constructor(readonly failure: PersonalFailure, message: string) {
    super(message);
  }
}

/** What a browser's own error means here. */
export function asPersonalError(error: unknown, doing: 'read' | 'write'): PersonalError {
  if (error instanceof PersonalError) return error;
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : { name: 'Error', message: String(error) };
  const isFull = name === 'QuotaExceededError' || /quota|disk (?:is )?full|no space/i.test(message);
  return new PersonalError(isFull ? 'full' : name === 'VersionError' ? 'newer' : doing, `${name}: ${message}`);
}
