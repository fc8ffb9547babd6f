import { numberOrNull, readList, readNumber, readText, textOrNull } from '@omnichannel/shared/protocol/console/read';
import { fieldsOf, isFields } from '@omnichannel/shared/protocol/fields';

/** A text by its name, such as a field or a mark of a campaign; the value * fits any. */
export type NamedText = { readonly name: string; readonly value: string };

/** One rule: what must be so, and what follows; the first that fits decides. */
export type Rule = {
  readonly name: string;
  readonly enabled: boolean;
  readonly when: {
    readonly inboxes: readonly string[];
    readonly channels: readonly string[];
    readonly departments: readonly string[];
    readonly page: readonly string[];
    readonly utm: readonly NamedText[];
    readonly fields: readonly NamedText[];
    readonly languages: readonly string[];
    readonly pastAtLeast: number | null;
    readonly pastAtMost: number | null;
  };
  readonly outcome: {
    readonly department: string | null;
    readonly priority: number | null;
    readonly strategy: string | null;
    readonly skills: readonly string[];
    readonly needsLanguage: boolean;
  };
};

/** All rules in their order, and how often they were changed. */
export type RuleBook = { readonly version: number; readonly rules: readonly Rule[] };

/** What rules would do: which decides, and why those before it did not. */
export type DryRun = {
  readonly rule: string | null;
  readonly steps: readonly { readonly rule: string; readonly failed: string | null }[];
  readonly department: string;
};

/** A rule that asks for nothing and does nothing yet. */
export const newRule: Rule = {
  name: '',
  enabled: true,
  when: {
    inboxes: [],
    channels: [],
    departments: [],
    page: [],
    utm: [],
    fields: [],
    languages: [],
    pastAtLeast: null,
    pastAtMost: null,
  },
  outcome: { department: null, priority: null, strategy: null, skills: [], needsLanguage: false },
};

export function readRuleBook(value: unknown): RuleBook | undefined {
  const version = isFields(value) ? readNumber(value.version) : undefined;
  const rules = isFields(value) ? readList(value.rules, readRule) : undefined;
  return version === undefined || !rules ? undefined : { version, rules };
}

export function readDryRun(value: unknown): DryRun | undefined {
  const steps = isFields(value) ? readList(value.steps, readStep) : undefined;
  return isFields(value) && steps
    ? { rule: textOrNull(value.rule), steps, department: readText(fieldsOf(value.department).name) ?? '' }
    : undefined;
}

/** A rule as the hub reads it. */
export function wireOf({ outcome, ...rule }: Rule) {
  // biome-ignore lint/suspicious/noThenProperty: the protocol's word; it is written and never awaited
  return { ...rule, then: outcome };
}

/** A text by its name as one line, and back; null where there is no name. */
export function lineOf({ name, value }: NamedText): string {
  return `${name}=${value}`;
}

export function namedText(line: string): NamedText | null {
  const [name = '', ...rest] = line.split('=');
  return name.trim() === '' ? null : { name: name.trim(), value: rest.join('=').trim() || '*' };
}

function readStep(value: unknown) {
  const rule = isFields(value) ? readText(value.rule) : undefined;
  return isFields(value) && rule ? { rule, failed: textOrNull(value.failed) } : undefined;
}

function readRule(value: unknown): Rule | undefined {
  const name = isFields(value) ? readText(value.name) : undefined;
  if (!isFields(value) || !name || !isFields(value.when) || !isFields(value.then)) {
    return undefined;
  }
  const { when, then } = value;
  const words = (list: unknown) => readList(list, readText) ?? [];
  const texts = (list: unknown) => readList(list, readNamedText) ?? [];
  return {
    name,
    enabled: value.enabled !== false,
    when: {
      inboxes: words(when.inboxes),
      channels: words(when.channels),
      departments: words(when.departments),
      page: words(when.page),
      utm: texts(when.utm),
      fields: texts(when.fields),
      languages: words(when.languages),
      pastAtLeast: numberOrNull(when.pastAtLeast),
      pastAtMost: numberOrNull(when.pastAtMost),
    },
    outcome: {
      department: textOrNull(then.department),
      priority: numberOrNull(then.priority),
      strategy: textOrNull(then.strategy),
      skills: words(then.skills),
      needsLanguage: then.needsLanguage === true,
    },
  };
}

function readNamedText(value: unknown): NamedText | undefined {
  const name = isFields(value) ? readText(value.name) : undefined;
  return isFields(value) && name && typeof value.value === 'string' ? { name, value: value.value } : undefined;
}
