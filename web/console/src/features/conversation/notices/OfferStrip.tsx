import { Button } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Offer, Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowsExchange } from '@tabler/icons-react';
import { duration } from '../../../common/format/time';
import { useCommand } from '../../../common/useCommand';
import { useHubNow } from '../../../common/useNow';
import styles from '../composer/Composer.module.css';
import { texts } from '../handoverActionTexts';

type Props = { readonly row: Row; readonly offer: Offer; readonly operator: Pick<Me, 'id' | 'departments'> };

/** An offer that is out: who is asked and how long they have; whoever asked can take it back, whoever is asked can answer. */
export function OfferStrip({ row, offer, operator }: Props) {
  const command = useCommand();
  const left = Math.max(0, Date.parse(offer.deadline) - useHubNow(500));
  const isMine = row.owner?.id === operator.id;
  const isForMe = isOfferedTo(row, offer, operator);
  const { id: conversationId } = row;
  const who = offer.to?.name ?? offer.department.name;
  const words = isForMe
    ? row.owner === null
      ? texts.offersYou
      : texts.asks(row.owner.name)
    : isMine
      ? texts.waitingFor(who)
      : texts.offeredTo(who);
  return (
    <div className={styles.strip} role="status">
      <IconArrowsExchange size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {words}
        <span aria-live="off"> · {duration(left + 999)}</span>
      </span>
      {isForMe && (
        <>
          <Button
            size="compact-sm"
            onClick={() => void command({ method: 'AcceptOffer', conversationId, offerId: offer.id })}
          >
            {texts.accept}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void command({ method: 'DeclineOffer', conversationId, offerId: offer.id, reason: null })}
          >
            {texts.decline}
          </Button>
        </>
      )}
      {isMine && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void command({ method: 'WithdrawTransfer', conversationId })}
        >
          {texts.withdraw}
        </Button>
      )}
    </div>
  );
}

function isOfferedTo(row: Row, { to, department }: Offer, { id, departments }: Props['operator']): boolean {
  return to === null ? row.owner?.id !== id && departments.some((one) => one.id === department.id) : to.id === id;
}
