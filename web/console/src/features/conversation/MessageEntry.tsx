import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { IconCheck, IconChecks } from '@tabler/icons-react';
import { fullTime } from '../../common/format/time';
import { useEntryId } from './entryId';
import { FileView } from './FileView';
import styles from './Message.module.css';
import { MessageText } from './MessageText';
import { texts } from './texts';

type Props = { readonly entry: Entry; readonly mark: 'seen' | 'sent' | null };

/** One message: its text, its files, the buttons under it, and whether the visitor has seen it. */
export function MessageEntry({ entry, mark }: Props) {
  return (
    <div className={styles.entry} id={useEntryId(entry.sequence)} title={fullTime(entry.at)}>
      {entry.text !== null && (
        <div className={styles.bubble} dir="auto">
          <MessageText text={entry.text} />
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
      {mark && (
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
