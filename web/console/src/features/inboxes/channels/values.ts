import type { Fields } from '@omnichannel/shared/protocol/fields';

/** The name of a field and the part of the inbox it stands in. */
type Named = { readonly name: string; readonly part: 'settings' | 'secrets' };

/** Settings or credentials by name. */
export type Values = Readonly<Record<string, string>>;

/** The texts among some values that are not empty, in the order of their names, so that equal ones look equal. */
export function valuesOf(values: Fields): Values {
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The values with one of them changed; undefined takes it out. */
export function withValue(values: Values, name: string, value: string | undefined): Values {
  const { [name]: _, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}

/** What the hub says about a field of a channel; some channels name the part it stands in, others do not. */
export function faultAt(faults: Values, { part, name }: Named): string | undefined {
  return faults[`${part}.${name}`] ?? faults[name];
}

/** What the hub says about things that have no field on the screen. */
export function strayFaults(faults: Values, fields: readonly Named[], others: readonly string[]): string {
  const shown = new Set([...others, ...fields.flatMap(({ part, name }) => [name, `${part}.${name}`])]);
  return Object.entries(faults)
    .filter(([name]) => !shown.has(name))
    .map(([, sentence]) => sentence)
    .join(' ');
}
