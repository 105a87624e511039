/** Runs of anything but blanks; no allocation per word, since a pasted megabyte is counted at every change. */
export function countWords(text: string): number {
  let count = 0, isInside = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at), isBlank = unit <= 32 || unit === 160;
    if (!isBlank && !isInside) count++;
    isInside = !isBlank;
  }
  return count;
}
