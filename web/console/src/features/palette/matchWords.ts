/** How well a text fits what was typed: null where it does not, else the higher the better. */
export type Match = { readonly score: number; readonly at: readonly number[] };

const wordStart = 8;
const inSequence = 5;
const farther = -0.2;

/**
 * Finds the typed letters in a text in their order, best where they begin words or follow each other. Case and
 * accents count for nothing, so that “uber” finds “Übernehmen”.
 */
export function matchWords(text: string, typed: string): Match | null {
  const letters = [...plain(text)];
  const wanted = [...plain(typed)].filter((letter) => letter.trim() !== '');
  const starts = letters.map((letter, index) => letter === wanted[0] && index).filter((index) => index !== false);
  const found = starts.map((start) => matchFrom(letters, wanted, start)).filter((match) => match !== null);
  return wanted.length === 0
    ? { score: 0, at: [] }
    : found.reduce<Match | null>((best, match) => (best && best.score >= match.score ? best : match), null);
}

function matchFrom(letters: readonly string[], wanted: readonly string[], start: number): Match | null {
  const at: number[] = [];
  let score = 0;
  let from = start;
  for (const letter of wanted) {
    const index = letters.indexOf(letter, from);
    if (index === -1) {
      return null;
    }
    const begins = index === 0 || /[^\p{L}\p{N}]/u.test(letters[index - 1] ?? '');
    const follows = at.length > 0 && index === (at.at(-1) ?? 0) + 1;
    score += 1 + (begins ? wordStart : 0) + (follows ? inSequence : 0) + index * farther;
    at.push(index);
    from = index + 1;
  }
  return { score, at };
}

// One letter stays one letter, so that the places found are places in the text.
function plain(text: string): string {
  return [...text].map((letter) => letter.normalize('NFD').charAt(0).toLowerCase()).join('');
}
