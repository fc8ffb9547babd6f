import { Button } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import styles from '../composer/Composer.module.css';
import { texts } from '../message/deliveryTexts';

type Props = {
  readonly reason: string;
  /** Opens the templates; null where the channel has none. */
  readonly onTemplates: (() => void) | null;
};

/** Why the channel takes no free text, and what it takes instead. */
export function ShutNotice({ reason, onTemplates }: Props) {
  return (
    <div className={styles.notice}>
      <span>{reason}</span>
      {onTemplates && (
        <Button
          id="templates"
          size="xs"
          leftSection={<IconTemplate size={14} stroke={1.75} aria-hidden="true" />}
          onClick={onTemplates}
        >
          {texts.chooseTemplate}
        </Button>
      )}
    </div>
  );
}
