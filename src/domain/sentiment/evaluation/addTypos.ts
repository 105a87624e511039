const word = /<[^<>]{0,80}>|\p{L}{3,}/gu;

const faults: readonly ((letters: readonly string[], at: number) => readonly string[])[] = [
  // swapped, dropped, doubled
  (letters, at) => letters.map((letter, place) => (place === at ? letters[at + 1] : place === at + 1 ? letters[at] : letter) ?? letter),
  (letters, at) => letters.filter((_, place) => place !== at),
  (letters, at) => letters.flatMap((letter, place) => (place === at ? [letter, letter] : [letter])),
];

/**
 * The text with a slip of the finger in about `share` of its words of three letters or more: two neighbours swapped, a letter dropped or doubled, never the first letter, which people
 * mistype least. Tags stay whole.
 * @param share  0–1
 * @param random  in [0, 1)
 */
export function addTypos(text: string, share: number, random: () => number): string {
  return text.replace(word, (found) => {
    if (found.startsWith('<') || random() >= share) return found;
    const letters = [...found], at = 1 + Math.floor(random() * (letters.length - 2));
    return (faults[Math.floor(random() * faults.length)] as (typeof faults)[number])(letters, at).join('');
  });
}
