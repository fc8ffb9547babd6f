import { useState } from 'react';
import { useAllVerbs } from '../../../common/verbs/useVerbs';
import type { Verb } from '../../../common/verbs/verb';
import { texts } from '../texts';
import type { Suggested } from './suggestion';

const beginning = /^!([\p{Ll}\p{Lu}\p{Nd}]*)$/u;
const command = /^!([\p{L}\p{Nd}]+)/u;

/** The verbs behind an exclamation mark at the beginning of an otherwise empty box; null where nothing like that is typed. */
export function suggestVerbs(text: string, verbs: readonly Verb[], clear: () => void): Suggested | null {
  const query = beginning.exec(text)?.[1]?.toLowerCase();
  if (query === undefined) {
    return null;
  }
  const items = verbs
    .flatMap((verb) => (verb.word !== undefined && verb.possible !== false ? [{ verb, word: verb.word }] : []))
    .filter(({ word }) => word.startsWith(query))
    .sort((one, other) => one.word.localeCompare(other.word))
    .map(({ verb, word }) => ({
      id: `verb-${verb.id}`,
      label: `!${word}`,
      name: verb.name,
      preview: null,
      pick: () => {
        clear();
        verb.run();
      },
    }));
  return { name: texts.commands, items, from: 0, query };
}

/** The command that a text begins with, without the mark; null where it begins with none. */
export function commandIn(text: string): string | null {
  return command.exec(text.trim())?.[1] ?? null;
}

/**
 * Verbs typed behind an exclamation mark. What begins like a command and is none goes out as text only when it is
 * sent a second time: `refuses` answers whether it is held back this time, `unknown` says which one was.
 */
export function useTypedVerbs(text: string, clear: () => void) {
  const verbs = useAllVerbs();
  const [warned, setWarned] = useState<string | null>(null);
  const refuses = (): boolean => {
    const held = commandIn(text) !== null && warned !== text;
    if (held) {
      setWarned(text);
    }
    return held;
  };
  // Sent or thrown away: the next time is a first time again.
  if (text === '' && warned !== null) {
    setWarned(null);
  }
  return {
    suggested: suggestVerbs(text, verbs, clear),
    refuses,
    unknown: warned !== null && warned === text ? commandIn(text) : null,
  };
}
