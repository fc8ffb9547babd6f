import type { Change, Entry } from '@omnichannel/shared/protocol/console/entry';
import { clockTime, fullTime } from '../../../common/format/time';
import type { Pending } from '../outbox/pending';
import { texts } from './changeTexts';
import styles from './Message.module.css';
import { useMessageDesk } from './messageDesk';

type Props = { readonly entry: Entry; readonly pending: Pending | undefined };

/** That a message was changed, when and by whom, or how a change of it stands. */
export function ChangeMark({ entry, pending }: Props) {
  if (pending) {
    return <PendingChange pending={pending} />;
  }
  const { change, author } = entry;
  if (!change) {
    return null;
  }
  return (
    <span className={styles.mark} title={fullTime(change.at)}>
      {sentenceOf(change, change.by.kind === author.kind && change.by.id === author.id)}
    </span>
  );
}

function PendingChange({ pending }: { readonly pending: Pending }) {
  const desk = useMessageDesk();
  const { state, target } = pending;
  if (state.kind === 'failed') {
    return (
      <span className={styles.mark} role="alert">
        <span className={styles.warning}>{texts.failed(state.reason)}</span>
        <button type="button" className={styles.link} onClick={() => desk?.retry(pending)}>
          {texts.retry}
        </button>
        <button type="button" className={styles.link} onClick={() => desk?.discard(pending)}>
          {texts.discard}
        </button>
      </span>
    );
  }
  const busy = target?.kind === 'delete' ? texts.deleting : texts.saving;
  return <span className={styles.mark}>{state.kind === 'waiting' ? texts.waiting : busy}</span>;
}

// Who wrote it and changed it is the same person nearly always, and stands above the message already.
function sentenceOf({ kind, at, by }: Change, byAuthor: boolean): string {
  const time = clockTime(at);
  if (byAuthor) {
    return kind === 'edited' ? texts.edited(time) : texts.deletedAt(time);
  }
  const name = by.name ?? texts.visitor;
  return kind === 'edited' ? texts.editedBy(name, time) : texts.deletedBy(name, time);
}
