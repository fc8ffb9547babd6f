import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { texts } from '../handoverActionTexts';

const shownFor = 12_000;

/** Says that a chat has ended and offers to take that back. */
export function showUndoEnd(id: ConversationId, undo: () => void): void {
  const notice = `ended-${id}`;
  const press = () => {
    notifications.hide(notice);
    undo();
  };
  notifications.show({
    id: notice,
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
  });
}
