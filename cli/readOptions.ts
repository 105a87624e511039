/** A command line taken apart. */
export interface Options {
  /** What is no option, in order. */
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** Options without a value that are there. */
  readonly set: ReadonlySet<string>;
}

/**
 * Reads `--name value`, `--name=value` and flags (`-h` is `--help`). A value is the next argument as it stands.
 * @param flags  options that take no value
 */
export function readOptions(argv: readonly string[], flags: readonly string[]): Options | { readonly fault: string } {
  const words: string[] = [], values = new Map<string, string>(), set = new Set<string>();
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (!argument.startsWith('--') && argument !== '-h') {
      words.push(argument);
      continue;
    }
    const equals = argument.indexOf('='), name = argument === '-h' ? 'help' : argument.slice(2, equals < 0 ? undefined : equals);
    if (name === '') return { fault: `'${argument}' names no option.` };
    if (flags.includes(name)) {
      if (equals >= 0) return { fault: `--${name} takes no value.` };
      set.add(name);
      continue;
    }
    const value = equals < 0 ? argv[++at] : argument.slice(equals + 1);
    if (value === undefined) return { fault: `--${name} needs a value.` };
    if (values.has(name)) return { fault: `--${name} is given twice.` };
    values.set(name, value);
  }
  return { words, values, set };
}
