import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useTyping } from '../../common/typing';
import styles from './ConversationRow.module.css';
import { rowPreview } from './rowPreview';
import { texts } from './texts';

type Props = { readonly row: Row; readonly operatorId: string };

/** The last text of a conversation, or that the visitor is writing the next one. */
export function RowText({ row, operatorId }: Props) {
  const typing = useTyping(row.id);
  return typing?.kind === 'visitor' ? (
    <span className={styles.types}>{texts.typing}</span>
  ) : (
    <span className={styles.text} dir="auto">
      {rowPreview(row, operatorId)}
    </span>
  );
}
