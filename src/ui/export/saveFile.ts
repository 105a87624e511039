/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // Safari reads it after the click has returned
}

/** Text with a byte-order mark, by which spreadsheets know that a CSV is UTF-8. */
export function csvBlob(csv: string): Blob {
  return new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' });
}

/** A file name made of words: `get_actor platform=netflix` → `get_actor-platform-netflix.csv`. */
export function fileName(words: readonly string[], ending: string): string {
  const stem = words.join(' ').normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return `${stem || 'butaca'}.${ending}`;
}
