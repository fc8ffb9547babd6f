import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import styles from './Channels.module.css';
import { channelsQuery } from './queries';
import { texts } from './texts';
import { knownChannels, vendorOf, webChannel } from './vendors';

type Props = { readonly value: string; readonly onChange: (channel: string) => void };

/** Where visitors write from: one card for each channel, moved between with the arrow keys. */
export function ChannelChoice({ value, onChange }: Props) {
  const name = useId();
  const { data: offered } = useQuery(channelsQuery);
  const channels = knownChannels.filter((channel) => channel === webChannel || (offered?.includes(channel) ?? true));
  return (
    <fieldset className={styles.channels}>
      <legend className={styles.question}>{texts.channel}</legend>
      {channels.map((channel) => {
        const { Icon, label } = vendorOf(channel);
        return (
          <label key={channel} className={styles.card}>
            <input
              type="radio"
              name={name}
              value={channel}
              checked={channel === value}
              data-autofocus={channel === value ? '' : undefined}
              onChange={() => onChange(channel)}
            />
            <Icon size={20} stroke={1.5} aria-hidden="true" />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
