import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { texts } from '../handoverActionTexts';

const shownFor = 12_000;
const shown = new Set<ConversationId>();

/** Says that a chat has ended and offers to take that back. */
export function showUndoEnd(id: ConversationId, undo: () => void): void {
  const press = () => {
    hide(id);
    undo();
  };
  shown.add(id);
  notifications.show({
    id: noticeOf(id),
    title: texts.ended,
    message: (
      <>
        {texts.undoHint}{' '}
        <Anchor component="button" type="button" size="sm" onClick={press}>
          {texts.undoEnd}
        </Anchor>
      </>
    ),
    autoClose: shownFor,
    onClose: () => shown.delete(id),
  });
}

/** Takes that back where the chat goes on, whoever it was that reopened it. */
export function hideUndoEnd({ id, state }: Row): void {
  if (state !== 'closed' && shown.has(id)) {
    hide(id);
  }
}

function hide(id: ConversationId): void {
  notifications.hide(noticeOf(id));
}

function noticeOf(id: ConversationId): string {
  return `ended-${id}`;
}
