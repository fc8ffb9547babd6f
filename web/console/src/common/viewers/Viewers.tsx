import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { IconEye } from '@tabler/icons-react';
import { Face } from '../Face';
import { texts } from './texts';
import { useViewers } from './useViewers';
import styles from './Viewers.module.css';

const most = 3;

/** Which colleagues look at the conversation now, as faces; nothing when nobody does. */
export function Viewers({ id }: { readonly id: ConversationId }) {
  const viewers = useViewers(id);
  if (viewers.length === 0) {
    return null;
  }
  const words = texts.looking(viewers.map((one) => one.name).join(', '));
  return (
    <span className={styles.viewers} role="img" aria-label={words} title={words}>
      <IconEye size={13} stroke={1.75} />
      {viewers.slice(0, most).map((one) => (
        <Face key={one.id} kind="operator" name={one.name} small />
      ))}
      {viewers.length > most && <span>+{viewers.length - most}</span>}
    </span>
  );
}
