import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useEffect, useMemo, useState } from 'react';
import type { ReplyFacts } from '../../common/canned/fillReply';
import { contactName } from '../../common/contactName';
import { TemplateDialog } from '../../common/templates/TemplateDialog';
import { useCommand } from '../../common/useCommand';
import { Composer } from './Composer';
import styles from './Composer.module.css';
import { texts as delivery } from './deliveryTexts';
import { useDesk } from './desk';
import { EndingStrip } from './EndingStrip';
import { OfferStrip } from './OfferStrip';
import type { Pending } from './pending';
import { ReadingNotice } from './ReadingNotice';
import { ShutNotice } from './ShutNotice';
import { StaleNotice } from './StaleNotice';
import type { Draft } from './useDraft';
import { usePending } from './usePending';
import { useShutReason } from './useShutReason';
import { useTypingSignal } from './useTypingSignal';
import type { Uploads } from './useUploads';

type Props = {
  readonly opened: Opened;
  readonly operator: Pick<Me, 'id' | 'name' | 'permissions' | 'departments'> & { readonly isMine: boolean };
  /** Whether the operator writes here: as the owner or beside them. */
  readonly mayWrite: boolean;
  readonly draft: Draft;
  readonly files: Uploads;
  readonly onTakeBack: (pending: Pending | undefined) => void;
};

/** The lower end of a conversation: the composer, or why there is none, and what needs a decision first. */
export function ConversationFooter({ opened, operator, mayWrite, draft, files, onTakeBack }: Props) {
  const { row } = opened;
  const { name, isMine } = operator;
  const { outbox, seen } = useDesk();
  const command = useCommand();
  const typing = useTypingSignal(row.id);
  const stale = usePending(opened).find((one) => one.state.kind === 'stale');
  const missed = stale?.state.kind === 'stale' ? stale.state.missed : [];
  const shut = useShutReason(row);
  const [choosing, setChoosing] = useState(false);
  const onTemplates = opened.channel?.templates ? () => setChoosing(true) : null;
  const place = useMemo(
    () => ({
      facts: factsOf(opened, name),
      longest: opened.limits.text,
      channel: opened.channel,
      replyUntil: row.replyUntil,
    }),
    [opened, name, row.replyUntil],
  );

  useEffect(() => {
    if (mayWrite && matchMedia('(hover: hover)').matches) {
      document.getElementById('composer')?.focus();
    } else if (document.activeElement === document.body) {
      // The reply box that had the focus is gone: the keyboard goes on in the transcript, not at the page's start.
      document.querySelector<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
    }
  }, [mayWrite]);

  const send = (text: string, sent: readonly SentFile[]) => {
    outbox.send(row.id, { text, files: sent, lastSeen: seen.get(row.id) ?? 0 });
    typing.sent();
  };
  const edit = (text: string) => {
    draft.set(text);
    if (text !== '') {
      typing.typed();
    }
  };
  return (
    <div className={styles.footer}>
      {row.ending && (
        <EndingStrip
          deadline={row.ending.deadline}
          canStop={isMine}
          onStop={() => void command({ method: 'CancelEnd', conversationId: row.id })}
        />
      )}
      {stale && (
        <StaleNotice
          text={stale.text}
          missed={missed}
          visitorName={contactName(row.contact)}
          onSend={() => outbox.retry(row.id, stale.id, true)}
          onEdit={() => onTakeBack(stale)}
        />
      )}
      {row.offer && row.state !== 'closed' && <OfferStrip row={row} offer={row.offer} operator={operator} />}
      {mayWrite && shut !== null ? (
        <ShutNotice reason={shut} onTemplates={onTemplates} />
      ) : mayWrite ? (
        <Composer
          draft={{ text: draft.text, set: edit }}
          files={files}
          place={place}
          onTemplates={onTemplates}
          onSend={send}
          onTakeBack={() => onTakeBack(outbox.lastHeld(row.id))}
        />
      ) : (
        <ReadingNotice opened={opened} operator={operator} />
      )}
      {mayWrite && choosing && (
        <TemplateDialog
          title={delivery.template}
          place={{ conversationId: row.id, inboxId: null }}
          commandOf={(choice, force) => ({
            method: 'SendTemplate',
            conversationId: row.id,
            lastSeen: seen.get(row.id) ?? 0,
            force,
            ...choice,
          })}
          onSent={() => {}}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

function factsOf({ row }: Opened, operatorName: string): ReplyFacts {
  return {
    'visitor.name': row.contact.name,
    'visitor.email': row.contact.email,
    'operator.name': operatorName,
    'department.name': row.department?.name ?? null,
    'inbox.name': row.inbox?.name ?? null,
  };
}
