/** `text` inside an element or an attribute; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Px that a text of 12 px takes, near enough to lay out without a browser: a sixth too much rather than too little. */
export function roughWidth(text: string): number {
  let ems = 0;
  for (const letter of text) ems += /[iljtf.,:;'|!()[\] ]/.test(letter) ? 0.36 : /[mwMW@%]/.test(letter) ? 0.95 : /[A-Z]/.test(letter) ? 0.72 : /[\u1100-\uffdc]|[^\0-\uffff]/u.test(letter) ? 1 : 0.6;
  return ems * 12;
}

/** A coordinate in few letters: a tenth of a px, no leading zero. */
export function short(value: number): string {
  const text = String(Math.round(value * 10) / 10);
  return text.replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
}
