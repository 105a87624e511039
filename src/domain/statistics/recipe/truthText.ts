const truths = new Set(['true', 'yes', 'y', 't', '1', 'on', 'si', 'sí', 's', 'verdadero', 'v']);
const falsehoods = new Set(['false', 'no', 'n', 'f', '0', 'off', 'falso']);

/** Whether a text says true or false in English or Spanish; null where it says neither. */
export function parseTruth(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return truths.has(word) ? true : falsehoods.has(word) ? false : null;
}
