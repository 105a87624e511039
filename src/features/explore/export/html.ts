/** Text as it may stand in HTML, attributes in double quotes included. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** HTML with every `${value}` escaped; what is markup already is put in by `raw`. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | number | Markup | readonly Markup[])[]): Markup {
  let text = strings[0] ?? '';
  for (const [at, value] of values.entries()) {
    text += typeof value === 'string' || typeof value === 'number' ? escapeHtml(String(value)) : 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
    text += strings[at + 1] ?? '';
  }
  return { markup: text };
}
export interface Markup {
  readonly markup: string;
}
/** Markup that was made elsewhere and is known to be safe. */
export const raw = (markup: string): Markup => ({ markup });
export const nothing: Markup = { markup: '' };
