/** Why a screen or its data could not be shown, as far as a person can do something about it. */
export type Failure = 'offline' | 'unreachable' | 'stale' | 'data' | 'engine' | 'unknown';

/**
 * @param online  `navigator.onLine`
 * @returns `offline`: not kept and the network is gone · `unreachable`: the device has a network, but the site does not answer through it · `stale`: this tab is older than the site, its files are no longer served ·
 * `data`: an artefact is missing or damaged · `engine`: the worker died twice · `unknown`: anything else
 */
export function failureOf(error: unknown, online: boolean): Failure {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'OfflineError') return online ? 'unreachable' : 'offline';
  if (name === 'StaleVersionError') return 'stale';
  if (name === 'ArtefactError') return 'data';
  if (name === 'WorkerDiedError') return online ? 'engine' : 'offline';
  // Chrome, Firefox and Safari word a failed dynamic import differently
  if (/dynamically imported module|importing a module script|preload CSS/i.test(message)) return online ? 'stale' : 'offline';
  return 'unknown';
}
