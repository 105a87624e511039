/** What a value looks like, cut short: for messages. Null when there is none. */
export function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && value.length > 40) return `${JSON.stringify(value.slice(0, 40))}… (${value.length} characters)`;
  let text: string | undefined;
  try {
    text = JSON.stringify(value) as string | undefined;
  } catch { /* what JSON cannot hold is named by its kind */ }
  if (text === undefined) return typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
