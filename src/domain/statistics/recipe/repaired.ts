/** What Windows-1252 shows for bytes 0x80 … 0x9f; those that it leaves free stay control characters, as browsers have it. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf: ReadonlyMap<string, number> = new Map([...windows1252].map((letter, at) => [letter, 0x80 + at]));

/** Bytes of UTF-8 as Windows-1252 or Latin-1 shows them: a lead and what continues it. */
const tail = `[\\u0080-\\u00bf${windows1252.replace(/[\u0080-\u009f]/g, '')}]`;
const sequences = new RegExp(`[\\u00c2-\\u00df]${tail}|[\\u00e0-\\u00ef]${tail}{2}|[\\u00f0-\\u00f4]${tail}{3}`, 'g');
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Those that are not half of a letter in Latin-1's reading. */
const certainControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** Texts that went through the wrong encoding twice exist; oftener is unheard of. The bound is against texts made to be slow. */
const mostRounds = 6;

/**
 * A text with its letters put right where UTF-8 was read as Windows-1252 or Latin-1 (`AmÃ©lie` → `Amélie`, also twice over), and without control characters (tabs and ends of lines stay).
 * Only a whole character of UTF-8 is put right, and one that real text may hold by chance (`CLICHÉ”`) only where every letter beyond ASCII is part of such a character.
 * U+FFFD stays: what it stood for is gone.
 */
export function repaired(text: string): string {
  let now = text.replace(certainControls, '');
  for (let round = 0; round < mostRounds; round++) {
    const reread = rereadOnce(now);
    const next = reread === now ? now.replace(controls, '') : reread; // of a letter read wrongly twice, the first reading may leave controls that the second needs
    if (next === now) break;
    now = next;
  }
  return now.replace(controls, '');
}

function rereadOnce(text: string): string {
  const found = text.match(sequences);
  if (!found) return text;
  const beyond = text.replace(/[\u0000-\u007f]/g, '').length, within = found.reduce((sum, one) => sum + one.length, 0);
  const isWhole = beyond === within;
  return text.replace(sequences, (sequence) => {
    const read = decoded(sequence);
    return read !== null && (isSure(sequence) || (isWhole && (found.length > 1 || /^[\u00c2\u00c3]/.test(sequence)))) ? read : sequence;
  });
}

/** Whether real text would hardly hold this: Â or Ã before a sign that is no quotation mark, or three bytes and more. */
const isSure = (sequence: string): boolean => sequence.length > 2 || /^[\u00c2\u00c3][^\u2018-\u201d…–—»]$/.test(sequence);

/** The character that bytes make, or null where they are no UTF-8 (overlong, a surrogate, too large). */
function decoded(sequence: string): string | null {
  const bytes = Array.from(sequence, (letter) => byteOf.get(letter) ?? letter.charCodeAt(0)), [lead = 0, ...rest] = bytes;
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  const code = rest.reduce((sum, byte) => sum * 64 + (byte & 63), lead & (0xff >> (bytes.length + 1)));
  const least = bytes.length === 2 ? 0x80 : bytes.length === 3 ? 0x800 : 0x10000;
  return code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
}
