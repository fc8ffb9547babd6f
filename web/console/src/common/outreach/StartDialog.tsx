import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Way } from '@omnichannel/shared/protocol/console/way';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../keys';
import { TemplateDialog } from '../templates/TemplateDialog';

type Props = {
  readonly title: string;
  /** A chat of the contact. */
  readonly id: ConversationId;
  readonly way: Way;
  readonly onChat: (id: ConversationId) => void;
  readonly onClose: () => void;
};

/** Begins a chat with a contact by a template. */
export function StartDialog({ title, id, way, onChat, onClose }: Props) {
  const client = useQueryClient();
  const close = () => {
    onClose();
    // Somebody else may have begun one meanwhile.
    void client.invalidateQueries({ queryKey: keys.ways(id) });
  };
  return (
    <TemplateDialog
      title={title}
      place={{ conversationId: id, inboxId: way.inbox.id }}
      commandOf={(choice) => ({ method: 'Start', conversationId: id, inboxId: way.inbox.id, ...choice })}
      onSent={({ conversationId }) => conversationId && onChat(conversationId)}
      onClose={close}
    />
  );
}
