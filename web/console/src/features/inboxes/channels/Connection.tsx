import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CopyText } from '../../../common/copy/CopyText';
import { keys } from '../../../common/keys';
import parent from '../Inboxes.module.css';
import { refusalOf } from '../refusalOf';
import styles from './Channels.module.css';
import type { ChannelInbox, Finding } from './channelInbox';
import { checkConnection } from './queries';
import { texts } from './texts';
import { vendorOf } from './vendors';

/** Where the vendor calls, and whether it does. */
export function Connection({ inbox }: { readonly inbox: ChannelInbox }) {
  const client = useQueryClient();
  const { label } = vendorOf(inbox.channel);
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => checkConnection(inbox.id),
    onSuccess: (findings) => {
      if (findings.length > 0 && findings.every(({ isWell }) => isWell)) {
        client.setQueryData(keys.connectionProblem(inbox.id), null);
        // Only the notice goes: a form may be half filled in over the rest.
        client.setQueryData<ChannelInbox>(keys.inbox(inbox.id), (known) => known && { ...known, trouble: null });
      }
    },
  });
  return (
    <section className={parent.section}>
      <h2 className={parent.legend}>{texts.connection}</h2>
      <Address inbox={inbox} />
      <div className={styles.secret}>
        <div>
          <p className={parent.rowName}>{texts.check}</p>
          <p className={parent.note}>{texts.checkHint(label)}</p>
        </div>
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {texts.checkNow}
        </Button>
      </div>
      <div role="status">
        {error && !isPending && <p className={parent.problem}>{refusalOf(error)}</p>}
        {data && !isPending && <Findings findings={data} />}
      </div>
    </section>
  );
}

function Address({ inbox: { channel, settings, webhookUrl } }: { readonly inbox: ChannelInbox }) {
  const { label } = vendorOf(channel);
  if (settings.mode === 'polling') {
    return <p className={parent.note}>{texts.polls}</p>;
  }
  if (!webhookUrl) {
    return <p className={parent.note}>{texts.noAddress(label)}</p>;
  }
  return (
    <>
      <p className={parent.note}>{texts.address(label)}</p>
      <CopyText label={texts.addressLabel} text={webhookUrl} />
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return <p className={parent.note}>{texts.nothingToCheck}</p>;
  }
  return (
    <ul className={styles.findings}>
      {findings.map(({ subject, isWell, words }) => {
        const Icon = isWell ? IconCircleCheck : IconAlertTriangle;
        return (
          <li key={subject} className={styles.finding} data-well={isWell}>
            <Icon size={20} stroke={1.75} aria-hidden="true" />
            <p>
              <strong>{isWell ? texts.well : texts.notWell}</strong> {words}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
