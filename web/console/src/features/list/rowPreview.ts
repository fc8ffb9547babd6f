import { unreadMessages } from '@omnichannel/shared/protocol/console/applyRow';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { texts } from './texts';

/** What a visitor whom no person has answered wants; else the last text, with who said it where that was not the visitor. */
export function rowPreview(row: Row, operatorId: string): string {
  if (row.wish !== null) {
    return row.wish;
  }
  if (row.lastDeleted) {
    return texts.deleted;
  }
  const text = row.lastText ?? texts.noText;
  if (row.lastText === null || row.lastAuthor === 'visitor' || row.lastAuthor === 'system') {
    return text;
  }
  if (row.lastAuthor === 'bot') {
    return texts.botSaid(text);
  }
  if (row.owner === null) {
    return text;
  }
  return row.owner.id === operatorId ? texts.you(text) : texts.operatorSaid(row.owner.name, text);
}

/** How many messages of the visitor this operator, whose conversation it is, has not read. */
export function unreadIn(row: Row, operatorId: string): number {
  return row.owner?.id === operatorId && row.state === 'assigned' ? unreadMessages(row) : 0;
}
