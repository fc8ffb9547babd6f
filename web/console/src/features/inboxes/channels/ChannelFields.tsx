import { Radio, TextInput } from '@mantine/core';
import styles from './Channels.module.css';
import { SecretField } from './SecretField';
import { texts } from './texts';
import { faultAt, type Values } from './values';
import type { ChannelField } from './vendors';

type Props = {
  readonly fields: readonly ChannelField[];
  readonly settings: Values;
  readonly secrets: Values;
  /** The names of the credentials that the hub has already. */
  readonly secretsSet: readonly string[];
  readonly faults: Values;
  readonly onChange: (field: ChannelField, value: string | undefined) => void;
};

/** The fields of a channel, each with what the hub found wrong about it. */
export function ChannelFields({ fields, settings, secrets, secretsSet, faults, onChange }: Props) {
  return fields.map((field) => {
    const [name, error] = [field.name, faultAt(faults, field)];
    const { label, hint } = texts.fields[name];
    const change = (value: string | undefined) => onChange(field, value);
    if (field.part === 'secrets') {
      const isSet = secretsSet.includes(name);
      const words = { label, hint, error };
      return <SecretField key={name} {...words} isSet={isSet} value={secrets[name]} onChange={change} />;
    }
    if (name === 'mode') {
      return (
        <Radio.Group
          key={name}
          label={label}
          description={hint}
          error={error}
          value={settings.mode ?? 'webhook'}
          onChange={change}
        >
          <div className={styles.choices}>
            <Radio value="webhook" label={texts.webhook} description={texts.webhookHint} />
            <Radio value="polling" label={texts.polling} description={texts.pollingHint} />
          </div>
        </Radio.Group>
      );
    }
    return (
      <TextInput
        key={name}
        label={label}
        description={hint}
        value={settings[name] ?? ''}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  });
}
