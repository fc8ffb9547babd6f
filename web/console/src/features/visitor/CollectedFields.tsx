import type { CollectedField } from '@omnichannel/shared/protocol/console/visitor';
import { IconMessageCircleShare } from '@tabler/icons-react';
import { fieldLabel } from '../../common/fieldLabel';
import { Fact } from './Fact';
import { FactGroup } from './FactGroup';
import styles from './Facts.module.css';
import { texts } from './texts';

type Props = { readonly fields: readonly CollectedField[]; readonly onJump: (sequence: number) => void };

/** What the bot or a form learned; each leads to the message it came from. */
export function CollectedFields({ fields, onJump }: Props) {
  if (fields.length === 0) {
    return null;
  }
  return (
    <FactGroup title={texts.collected}>
      {fields.map(({ name, value, sequence }) => (
        <Fact key={name} name={fieldLabel(name)}>
          {sequence === null ? (
            value
          ) : (
            <button
              type="button"
              className={styles.jump}
              title={texts.jump(fieldLabel(name))}
              onClick={() => onJump(sequence)}
            >
              {value}
              <IconMessageCircleShare size={14} stroke={1.75} aria-label={texts.jump(fieldLabel(name))} />
            </button>
          )}
        </Fact>
      ))}
    </FactGroup>
  );
}
