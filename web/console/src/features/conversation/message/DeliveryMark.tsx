import type { Delivery } from '@omnichannel/shared/protocol/console/delivery';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { IconAlertTriangle, IconCheck, IconChecks, IconClock } from '@tabler/icons-react';
import { causeTexts } from '../../../common/causeTexts';
import { fullTime } from '../../../common/format/time';
import { texts } from './deliveryTexts';
import styles from './Message.module.css';
import { useMessageDesk } from './messageDesk';

const icons = {
  pending: IconClock,
  unknown: IconAlertTriangle,
  sent: IconCheck,
  failed: IconAlertTriangle,
  delivered: IconChecks,
  read: IconChecks,
};

/** What became of a message on its way to the visitor's channel; what was lost says why, and can be tried again. */
export function DeliveryMark({ entry }: { readonly entry: Entry }) {
  const desk = useMessageDesk();
  const { delivery } = entry;
  if (!delivery) {
    return null;
  }
  const Icon = icons[delivery.state];
  const isLost = delivery.state === 'failed' || delivery.state === 'unknown';
  return (
    <span className={styles.mark} title={whenOf(delivery)}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      <span className={isLost ? styles.warning : undefined}>{texts.state[delivery.state]}</span>
      {delivery.cause && <span>{causeTexts[delivery.cause]}</span>}
      {isLost && delivery.code && <span title={delivery.detail ?? undefined}>{texts.code(delivery.code)}</span>}
      {isLost && desk && (
        <button type="button" className={styles.link} onClick={() => desk.redeliver(entry)}>
          {texts.retry}
        </button>
      )}
      {isLost && desk?.other && (
        <button type="button" className={styles.link} onClick={desk.other.go}>
          {desk.other.name}
        </button>
      )}
    </span>
  );
}

function whenOf({ readAt, deliveredAt, failedAt, sentAt }: Delivery): string | undefined {
  const at = readAt ?? deliveredAt ?? failedAt ?? sentAt;
  return at === null ? undefined : fullTime(at);
}
