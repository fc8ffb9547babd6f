import type { SentFile } from '@omnichannel/shared/protocol/console/entry';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { useEffect, useMemo, useState } from 'react';
import type { ReplyFacts } from '../../common/canned/fillReply';
import { contactName } from '../../common/contactName';
import { TemplateDialog } from '../../common/templates/TemplateDialog';
import { useCommand } from '../../common/useCommand';
import { Composer } from './composer/Composer';
import styles from './composer/Composer.module.css';
import { ModeSwitch } from './composer/ModeSwitch';
import { useTypingSignal } from './composer/useTypingSignal';
import type { Writing } from './composer/useWriting';
import { useDesk } from './desk';
import { EndingStrip } from './ending/EndingStrip';
import { texts as delivery } from './message/deliveryTexts';
import { OfferStrip } from './notices/OfferStrip';
import { ReadingNotice } from './notices/ReadingNotice';
import { ShutNotice } from './notices/ShutNotice';
import { StaleNotice } from './notices/StaleNotice';
import { useShutReason } from './notices/useShutReason';
import type { Pending } from './outbox/pending';
import { usePending } from './outbox/usePending';
import { useSuggestPage } from './page/useSuggestPage';
import { mentionedIn } from './suggest/mentions';
import { useColleagues } from './suggest/useColleagues';

type Props = {
  readonly opened: Opened;
  readonly operator: Pick<Me, 'id' | 'name' | 'permissions' | 'departments'> & { readonly isMine: boolean };
  /** Whether the operator writes here: as the owner or beside them. */
  readonly mayWrite: boolean;
  readonly writing: Writing;
  readonly onTakeBack: (pending: Pending | undefined) => void;
};

/** The lower end of a conversation: the composer, or why there is none, and what needs a decision first. */
export function ConversationFooter({ opened, operator, mayWrite, writing, onTakeBack }: Props) {
  const { row } = opened;
  const { name, isMine } = operator;
  const { mode, draft, files } = writing;
  const isNote = mode === 'note';
  const colleagues = useColleagues(row.id, isNote);
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
      mode,
      colleagues,
      facts: factsOf(opened, name),
      longest: opened.limits.text,
      channel: isNote ? null : opened.channel,
      replyUntil: isNote ? null : row.replyUntil,
    }),
    [mode, isNote, colleagues, opened, name, row.replyUntil],
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
    const message = { text, files: sent, lastSeen: seen.get(row.id) ?? 0 };
    if (isNote) {
      outbox.send(row.id, { ...message, note: { mentions: mentionedIn(text, colleagues).map(({ id }) => id) } });
    } else {
      outbox.send(row.id, message);
      typing.sent();
    }
  };
  const page = useSuggestPage(opened, mayWrite && shut === null);
  const edit = (text: string) => {
    draft.set(text);
    if (text !== '' && !isNote) {
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
      <ModeSwitch mode={mode} onMode={writing.setMode} />
      {!isNote && mayWrite && shut !== null ? (
        <ShutNotice reason={shut} onTemplates={onTemplates} />
      ) : mayWrite || isNote ? (
        <Composer
          key={mode}
          draft={{ text: draft.text, set: edit }}
          files={files}
          place={place}
          onTemplates={isNote ? null : onTemplates}
          onPage={page.open}
          onSend={send}
          onTakeBack={() => onTakeBack(outbox.lastHeld(row.id))}
        />
      ) : (
        <ReadingNotice opened={opened} operator={operator} />
      )}
      {page.dialog}
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
