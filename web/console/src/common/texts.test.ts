import { describe, expect, it } from 'vitest';

type Words = { readonly [key: string]: Words | Word };
type Word = string | ((...values: readonly unknown[]) => string);

const english = import.meta.glob<Words>('../**/*exts.ts', { eager: true, import: 'en' });
const german = import.meta.glob<Words>('../**/*exts.de.ts', { eager: true, import: 'de' });
const files = Object.entries(english).map(
  ([file, words]) => [file.replace(/^\.+\//, ''), flat(words), germanOf(file)] as const,
);

/** What both languages write alike. */
const alike = new Set([
  'Alt',
  'Omnichannel',
  'Bot',
  'Browser',
  'Chats',
  'Name',
  'Offline',
  'Orange',
  'Spam',
  'SMS',
  'Telegram',
  'WhatsApp',
]);

describe('the words of the console', () => {
  it('are found, and every file has its German', () => {
    expect(files.length).toBeGreaterThan(8);
    expect(Object.keys(german).map((file) => file.replace('.de.ts', '.ts'))).toEqual(Object.keys(english));
  });

  it.each(files)('%s says the same things in both languages', (_, en, de) => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it.each(files)('%s is translated word for word', (_, en, de) => {
    const same = [...en].filter(([path, word]) => bare(word) === bare(de.get(path)) && !isAlike(bare(word)));

    expect(same.map(([path]) => path)).toEqual([]);
  });

  it.each(files)('%s puts the same names and numbers into both', (_, en, de) => {
    const differing = [...en].filter(([path, word]) => holes(word).join() !== holes(de.get(path)).join());

    expect(differing.map(([path]) => path)).toEqual([]);
  });
});

function germanOf(file: string): ReadonlyMap<string, Word> {
  return flat(german[file.replace('.ts', '.de.ts')] ?? {});
}

function flat(words: Words, above = ''): ReadonlyMap<string, Word> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, Word][] =>
      typeof value === 'object' ? [...flat(value, `${above}${key}.`)] : [[above + key, value]],
    ),
  );
}

/** The words with marks in place of what is put into them. */
function filled(word: Word | undefined): string {
  return typeof word === 'function' ? word(...Array.from({ length: 6 }, (_, index) => `‹${index}›`)) : (word ?? '');
}

/** Only the letters, without what is put into them. */
function bare(word: Word | undefined): string {
  return filled(word)
    .replace(/‹\d›/g, '')
    .replace(/[^\p{L} ]/gu, '')
    .trim();
}

function isAlike(text: string): boolean {
  return text === '' || alike.has(text);
}

function holes(word: Word | undefined): readonly string[] {
  return filled(word).match(/‹\d›/g)?.sort() ?? [];
}
