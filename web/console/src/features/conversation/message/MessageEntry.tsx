import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { IconBan, IconCheck, IconChecks } from '@tabler/icons-react';
import { fullTime } from '../../../common/format/time';
import { suggestsPage } from '../page/suggestsPage';
import { mentionsOf } from '../suggest/mentions';
import { texts } from '../texts';
import { ChangeMark } from './ChangeMark';
import { texts as changes } from './changeTexts';
import { DeliveryMark } from './DeliveryMark';
import { useEntryId } from './entryId';
import { FileView } from './FileView';
import styles from './Message.module.css';
import { MessageEditor } from './MessageEditor';
import { MessageMenu } from './MessageMenu';
import { MessageText } from './MessageText';
import { useMessageDesk } from './messageDesk';

type Props = { readonly entry: Entry; readonly mark: 'seen' | 'sent' | null };

/** One message: its text, its files, the buttons under it, and whether the visitor has seen it. */
export function MessageEntry({ entry, mark }: Props) {
  const desk = useMessageDesk();
  const pending = desk?.pending.get(entry.sequence);
  const isEdited = desk !== null && desk.editing === entry.sequence;
  return (
    <div
      className={styles.entry}
      id={useEntryId(entry.sequence)}
      title={fullTime(entry.at)}
      data-pending={pending?.state.kind}
      // Screen readers have said what it was; that it changed is no news to break in with.
      aria-live={entry.change ? 'off' : undefined}
    >
      {isEdited ? (
        <MessageEditor
          text={entry.text ?? ''}
          mayBeEmpty={entry.files.length > 0}
          longest={desk.longest}
          onEnd={(text) => desk.edited(entry, text)}
        />
      ) : (
        <div className={styles.line}>
          <MessageBody entry={entry} text={pending?.target?.kind === 'edit' ? pending.text : entry.text} />
          <MessageMenu entry={entry} />
        </div>
      )}
      {suggestsPage(entry) && <span className={styles.mark}>{texts.suggestsPage}</span>}
      <ChangeMark entry={entry} pending={pending} />
      <DeliveryMark entry={entry} />
      {mark && !entry.delivery && (
        <span className={styles.mark}>
          {mark === 'seen' ? (
            <IconChecks size={13} stroke={2} aria-hidden="true" />
          ) : (
            <IconCheck size={13} stroke={2} aria-hidden="true" />
          )}
          {texts[mark]}
        </span>
      )}
    </div>
  );
}

function MessageBody({ entry, text }: { readonly entry: Entry; readonly text: string | null }) {
  if (entry.change?.kind === 'deleted') {
    return (
      <div className={styles.gone}>
        <IconBan size={14} stroke={1.75} aria-hidden="true" />
        {changes.deleted}
      </div>
    );
  }
  return (
    <div className={styles.body}>
      {text !== null && (text !== '' || entry.files.length === 0) && (
        <div className={styles.bubble} dir="auto">
          <MessageText text={text} mentions={mentionsOf(entry)} />
        </div>
      )}
      {entry.files.map((file) => (
        <FileView key={file.id} file={file} />
      ))}
      {entry.actions.length > 0 && (
        <ul className={styles.chips} aria-label={texts.buttons}>
          {entry.actions.map((action) => (
            <li key={action.value} className={styles.chip}>
              {action.title}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
