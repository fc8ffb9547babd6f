import type { Limits } from './limits';
import { withUniqueNames } from './withUniqueNames';

/** A file that is not taken along, and why. */
export interface Refused {
  readonly name: string;
  readonly reason: 'tooLarge' | 'type' | 'tooMany';
}

/** What became of the files that the visitor chose. */
export interface Sorted {
  readonly taken: readonly File[];
  readonly refused: readonly Refused[];
}

/** Adds files to those already held and refuses what the hub would refuse, before a byte of it is sent. */
export function sortOut(held: readonly File[], more: readonly File[], limits: Limits): Sorted {
  const taken = [...held];
  const refused: Refused[] = [];
  for (const file of more) {
    const reason = reasonAgainst(file, taken.length, limits);
    if (reason === null) {
      taken.push(file);
    } else {
      refused.push({ name: file.name, reason });
    }
  }

  return { taken: withUniqueNames(taken), refused };
}

function reasonAgainst(file: File, held: number, limits: Limits): Refused['reason'] | null {
  // The hub cuts dots and blanks off the end of a name before it looks.
  const ending =
    file.name
      .replace(/[. ]+$/, '')
      .split('.')
      .slice(1)
      .at(-1) ?? '';
  if (limits.refusedFiles.includes(ending.toLowerCase())) {
    return 'type';
  }

  if (file.size > limits.fileSize) {
    return 'tooLarge';
  }

  return held >= limits.files ? 'tooMany' : null;
}
