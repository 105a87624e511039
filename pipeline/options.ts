export interface PipelineOptions {
  readonly raw: string;
  readonly out: string;
}

/**
 * Where to read and write: `--raw DIR`, else `BUTACA_RAW`, else `raw/`, else `../shared/data`; `--out DIR`, else `public`.
 * @returns a message instead, when the arguments cannot be understood
 */
export function parseOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>, exists: (path: string) => boolean): PipelineOptions | string {
  const given: { raw?: string; out?: string } = {};
  for (let at = 0; at < args.length; at++) {
    const [flag = '', inline] = (args[at] ?? '').split(/=(.*)/s);
    if (flag !== '--raw' && flag !== '--out') return `unknown argument ${flag}; usage: npm run data -- [--raw DIR] [--out DIR]`;
    const value = inline ?? args[++at];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) return `${flag} needs a folder; usage: npm run data -- [--raw DIR] [--out DIR]`;
    given[flag === '--raw' ? 'raw' : 'out'] = value;
  }
  const fallback = exists('raw') || !exists('../shared/data') ? 'raw' : '../shared/data';
  return { raw: given.raw ?? (environment['BUTACA_RAW'] || fallback), out: given.out ?? 'public' };
}
