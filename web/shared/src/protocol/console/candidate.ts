import { isFields } from '../fields';
import { type Named, readNamed, readWord } from './read';

/** Somebody whom the hub looked at for a conversation; `because` is what stood against them, null where nothing did. */
export type Candidate = Named & { readonly because: (typeof obstacles)[number] | null };

const obstacles = ['notAvailable', 'full', 'lacksSkill', 'lacksLanguage', 'didNotTakeIt', 'notNext'] as const;

/** Reads a candidate; undefined without an id. */
export function readCandidate(value: unknown): Candidate | undefined {
  const named = readNamed(value);
  return isFields(value) && named ? { ...named, because: readWord(value.because, obstacles) ?? null } : undefined;
}
