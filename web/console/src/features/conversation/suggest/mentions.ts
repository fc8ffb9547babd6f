import type { Colleague } from '@omnichannel/shared/protocol/console/colleague';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { readList, readNamed } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';

type Person = Pick<Colleague, 'id' | 'name'>;

/** A piece of a note: plain words, or somebody's name with the @ before it. */
export type NotePart = { readonly kind: 'text' | 'mention'; readonly text: string; readonly at: number };

/** Who of these people is mentioned in a text by their whole name; the longest name counts where one begins another. */
export function mentionedIn(text: string, people: readonly Person[]): readonly Person[] {
  const named = new Set(mentionParts(text, people).map((part) => part.text.slice(1)));
  return people.filter(({ name }) => named.has(name));
}

/** Cuts a text at the names that are mentioned in it. */
export function mentionParts(text: string, people: readonly Pick<Person, 'name'>[]): readonly NotePart[] {
  const names = people.map(({ name }) => `@${name}`).sort((one, other) => other.length - one.length);
  const parts: NotePart[] = [];
  let end = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(at + 1, end))) {
    const inWord = /[\p{L}\p{Nd}]$/u.test(text.slice(0, at));
    const name = names.find(
      (one) => !inWord && text.startsWith(one, at) && !/^[\p{L}\p{Nd}]/u.test(text.slice(at + one.length)),
    );
    if (name !== undefined) {
      parts.push({ kind: 'text', text: text.slice(end, at), at: end }, { kind: 'mention', text: name, at });
      end = at + name.length;
    }
  }
  parts.push({ kind: 'text', text: text.slice(end), at: end });
  return parts.filter((part) => part.text !== '');
}

const none: readonly Person[] = [];

/** Whom a note mentions, as its entry says; nobody in any other entry. */
export function mentionsOf({ visibility, value }: Pick<Entry, 'visibility' | 'value'>): readonly Person[] {
  return visibility === 'operators' && isFields(value) ? (readList(value.mentions, readNamed) ?? none) : none;
}
