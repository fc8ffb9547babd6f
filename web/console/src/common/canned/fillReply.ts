/** What the variables of a reply stand for; null where nobody knows. */
export type ReplyFacts = Readonly<Record<ReplyVariable, string | null>>;

/** The variables a reply may hold. The hub knows the same list and refuses others. */
export const replyVariables = [
  'visitor.name',
  'visitor.email',
  'operator.name',
  'department.name',
  'inbox.name',
] as const;

export type ReplyVariable = (typeof replyVariables)[number];

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The reply's text with everything filled in that is known; what is not known stays for the operator to see. */
export function fillReply(text: string, facts: ReplyFacts): string {
  return text.replace(placeholder, (whole, name: string) => factOf(facts, name) ?? whole);
}

/** Where the first variable stands that was not filled in, as a range of the text; null where none is left. */
export function firstGap(text: string): readonly [number, number] | null {
  for (const match of text.matchAll(placeholder)) {
    if (replyVariables.some((name) => name === match[1])) {
      return [match.index, match.index + match[0].length];
    }
  }
  return null;
}

function factOf(facts: ReplyFacts, name: string): string | null {
  const known = replyVariables.find((variable) => variable === name);
  return known ? facts[known] : null;
}
