import { Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { FormEnd } from '../../common/form/FormEnd';
import { ChannelChoice } from './channels/ChannelChoice';
import { ChannelFields } from './channels/ChannelFields';
import { Guide } from './channels/Guide';
import { texts as channelTexts } from './channels/texts';
import { strayFaults } from './channels/values';
import { vendorOf, webChannel } from './channels/vendors';
import styles from './Inboxes.module.css';
import { refusalOf } from './refusalOf';
import { texts } from './texts';
import { useNewInbox } from './useNewInbox';

type Props = { readonly onClose: () => void; readonly onMade: (id: string) => void };

/** Makes a new inbox of a channel, a name, and what the channel cannot do without; the rest is set on its page. */
export function NewInbox({ onClose, onMade }: Props) {
  const making = useNewInbox(onMade);
  const { channel, name, error, faults } = making;
  const vendor = vendorOf(channel);
  const fields = vendor.fields.filter(({ isLater }) => !isLater);
  const stray = strayFaults(faults, fields, ['name']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.create();
  };
  return (
    <Modal opened onClose={onClose} title={texts.addTitle} size="lg">
      <form className={styles.fields} onSubmit={submit} noValidate>
        <ChannelChoice value={channel} onChange={making.setChannel} />
        <Guide vendor={vendor} />
        <TextInput
          label={texts.name}
          description={channel === webChannel ? texts.nameHint : channelTexts.nameHint}
          value={name}
          maxLength={60}
          error={faults.name}
          onChange={(event) => making.setName(event.currentTarget.value)}
        />
        <ChannelFields
          fields={fields}
          settings={making.settings}
          secrets={making.secrets}
          secretsSet={[]}
          faults={faults}
          onChange={making.change}
        />
        <FormEnd
          problem={error && (stray || Object.keys(faults).length === 0) ? stray || refusalOf(error) : null}
          submit={texts.create}
          isSending={making.isCreating}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
