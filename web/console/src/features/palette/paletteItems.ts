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
  const found = bySuitability(possible, typed).map((hit) => ({ ...hit, section: hit.verb.group }));
  const open = bySuitability(chats, typed).map((hit) => ({ ...hit, section: 'open' as const }));
  const best = [...found, ...open.slice(0, mostChats)].sort((one, other) => other.score - one.score);
  return inSections(best).map(({ verb, section }) => ({ verb, section }));
}

// The section that holds the best match stands first, and each section stands once.
function inSections<T extends PaletteItem>(items: readonly T[]): readonly T[] {
  const sections = [...new Set(items.map((item) => item.section))];
  return sections.flatMap((section) => items.filter((item) => item.section === section));
}

type Hit = { readonly verb: Verb; readonly score: number };

function bySuitability(verbs: readonly Verb[], typed: string): readonly Hit[] {
  return verbs
    .flatMap((verb) => {
      const score = scoreOf(verb, typed);
      return score === null ? [] : [{ verb, score }];
    })
    .sort((one, other) => other.score - one.score);
}

// What it is called may be hit by scattered letters; what else it may be called only by the beginning of a word.
function scoreOf(verb: Verb, typed: string): number | null {
  const wanted = typed.trim().toLowerCase();
  const named = (verb.alias ?? '')
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.startsWith(wanted));
  return matchWords(verb.name, typed)?.score ?? (named ? 0 : null);
}
