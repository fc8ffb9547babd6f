/** A piece of a template's text: its own words, a value that was put in, or a hole that is still open. */
export type TemplatePart = { readonly kind: 'text' | 'value' | 'hole'; readonly text: string };

const hole = /\{\{\s*(\w{1,16})\s*\}\}/g;

/** Splits a template's text at its holes, with what stands in them. What is put in is not looked through for holes. */
export function fillTemplate(body: string, values: Readonly<Record<string, string>>): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of body.matchAll(hole)) {
    const value = (values[match[1] ?? ''] ?? '').trim();
    parts.push({ kind: 'text', text: body.slice(from, match.index) });
    parts.push(value === '' ? { kind: 'hole', text: match[0] } : { kind: 'value', text: value });
    from = match.index + match[0].length;
  }
  parts.push({ kind: 'text', text: body.slice(from) });
  return parts.filter(({ text }) => text !== '');
}

/** What is wrong with a value for a hole; null when it can be sent. The hub has the same rule. */
export function faultOf(value: string): 'empty' | 'breaks' | null {
  if (value.trim() === '') {
    return 'empty';
  }
  return /[\r\n\t]| {4}/.test(value) ? 'breaks' : null;
}
