/** A file cannot be had, or is not what the manifest says: which file, what was found, what was expected. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';
  constructor(
    readonly file: string,
    readonly found: string,
    readonly expected: string,
  ) {
    super(`${file}: found ${found}, expected ${expected}`);
  }
}

/** A file is not kept on this device and the network cannot be reached. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
  constructor(readonly file: string) {
    super(`${file}: not kept on this device, and the network cannot be reached`);
  }
}

/** The site was published anew and this page's files are gone from the server: only a reload helps. */
export class StaleVersionError extends Error {
  override readonly name = 'StaleVersionError';
  constructor(readonly file: string) {
    super(`${file}: no longer on the server; a newer version of the site was published, reload the page`);
  }
}
