/** Where a person is: a path, the parameters in it, and what follows `?`. */
export interface Place {
  /** Starts with `/`, not decoded: `/title/949`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Reads `#/path?key=value`; anything else is the first screen. Malformed escapes are kept as they are. */
export function parseHash(hash: string): Place {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const cut = text.indexOf('?');
  const path = cut < 0 ? text : text.slice(0, cut);
  const query: Record<string, string> = {};
  if (cut >= 0) for (const [key, value] of new URLSearchParams(text.slice(cut + 1))) query[key] = value;
  return { path: path.startsWith('/') ? path : '/', query };
}

/** The inverse of `parseHash`; empty values are left out, commas and colons stay readable. */
export function formatHash({ path, query }: Place): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  const tail = new URLSearchParams(filled).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `#${path}${tail && `?${tail}`}`;
}

/**
 * Parameters of `path` under a pattern such as `/title/:id`, decoded; null when it does not match.
 * A trailing slash makes no difference.
 */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const expected = split(pattern), given = split(path);
  if (expected.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(value);
    else if (part !== value) return null;
  }
  return params;
}

/** A link to a path made of literal and variable segments: `linkTo('person', 'Agnès Varda')` → `#/person/Agn%C3%A8s%20Varda`. */
export function linkTo(...segments: readonly string[]): string {
  return `#/${segments.map(encodeURIComponent).join('/')}`;
}

const split = (path: string): string[] => path.split('/').filter((part) => part !== '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
