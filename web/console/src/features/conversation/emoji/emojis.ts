/** What is read of one sign of the data. */
type RawEmoji = {
  readonly unicode: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
};

/** A sign with its name and the words it is found by, all in the operator's language. */
export type Emoji = { readonly sign: string; readonly name: string; readonly words: string; readonly group: number };

/** The groups that are shown, in order, by the number the data gives them; skin tones by themselves are not. */
export const emojiGroups = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const;

/** All signs in a language that is there, else in English. Loaded when first asked for: the names weigh more than the console. */
export async function loadEmojis(language: string): Promise<readonly Emoji[]> {
  const { default: data } = await (language.startsWith('de')
    ? import('emojibase-data/de/compact.json')
    : import('emojibase-data/en/compact.json'));
  return (data as readonly RawEmoji[])
    .filter((one) => one.order !== undefined && emojiGroups.some((group) => group === one.group))
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ unicode, label, tags, group }) => ({
      sign: unicode,
      name: label,
      words: [label, ...(tags ?? [])].join(' ').toLocaleLowerCase(),
      group: group ?? 0,
    }));
}

const most = 63;

/** The signs whose words begin with everything that was typed, best known first; at most as many as fit. */
export function searchEmojis(emojis: readonly Emoji[], query: string): readonly Emoji[] {
  const wanted = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return emojis.filter(({ words }) => wanted.every((word) => ` ${words}`.includes(` ${word}`))).slice(0, most);
}
