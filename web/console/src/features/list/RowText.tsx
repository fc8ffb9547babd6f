import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useTyping } from '../../common/typing';
import styles from './ConversationRow.module.css';
import { rowPreview } from './rowPreview';
import { texts } from './texts';

type Props = { readonly row: Row; readonly operatorId: string };

/** The last text of a conversation, or who is writing the next one. */
export function RowText({ row, operatorId }: Props) {
  const typing = useTyping(row.id);
  return typing ? (
    <span className={styles.types}>
      {typing.kind === 'operator' && typing.name !== null ? texts.colleagueTypes(typing.name) : texts.typing}
    </span>
  ) : (
    <span className={styles.text} dir="auto">
      {rowPreview(row, operatorId)}
    </span>
  );
}
