import { type Verb, type VerbGroup, verbGroups } from '../../common/verbs/verb';
import { matchWords } from './matchWords';

/** A line of the palette. The first of its section carries the section's name. */
export type PaletteItem = { readonly verb: Verb; readonly section: 'recent' | 'open' | VerbGroup };

const mostChats = 6;

/** What the palette offers: while nothing is typed what was done last and then all, else what fits, best first. */
export function paletteItems(
  verbs: readonly Verb[],
  chats: readonly Verb[],
  { typed, recent }: { readonly typed: string; readonly recent: readonly string[] },
): readonly PaletteItem[] {
  const possible = verbs.filter((verb) => verb.possible !== false);
  if (typed.trim() === '') {
    const last = recent.flatMap((id) => possible.filter((verb) => verb.id === id));
    const others = verbGroups.flatMap((group) =>
      possible.filter((verb) => verb.group === group && !last.includes(verb)),
    );
    return [
      ...last.map((verb) => ({ verb, section: 'recent' as const })),
      ...others.map((verb) => ({ verb, section: verb.group })),
    ];
  }
  const found = bySuitability(possible, typed).map((verb) => ({ verb, section: verb.group }));
  const open = bySuitability(chats, typed).map((verb) => ({ verb, section: 'open' as const }));
  return [...inSections(found), ...open.slice(0, mostChats)];
}

// The section that holds the best match stands first, and each section stands once.
function inSections(items: readonly PaletteItem[]): readonly PaletteItem[] {
  const sections = [...new Set(items.map((item) => item.section))];
  return sections.flatMap((section) => items.filter((item) => item.section === section));
}

function bySuitability(verbs: readonly Verb[], typed: string): readonly Verb[] {
  return verbs
    .map((verb) => ({ verb, score: scoreOf(verb, typed) }))
    .filter(({ score }) => score !== null)
    .sort((one, other) => (other.score ?? 0) - (one.score ?? 0))
    .map(({ verb }) => verb);
}

// What it is called counts more than what else it may be called.
function scoreOf(verb: Verb, typed: string): number | null {
  const name = matchWords(verb.name, typed);
  const alias = verb.alias ? matchWords(verb.alias, typed) : null;
  return name ? name.score + 2 : (alias?.score ?? null);
}
