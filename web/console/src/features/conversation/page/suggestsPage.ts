import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { isFields } from '@omnichannel/shared/protocol/fields';

/** Whether the visitor sees a message as a page to open: its value says so, and it was not given other words since. */
export function suggestsPage({ text, value, author }: Entry): boolean {
  return author.kind === 'operator' && isFields(value) && value.page === text && text !== null;
}
