import { Popover, UnstyledButton } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { lazy, Suspense, useState } from 'react';
import styles from './WhyHere.module.css';
import { texts } from './whyTexts';

const Reasons = lazy(() => import('./Reasons').then((part) => ({ default: part.Reasons })));

/** Opens why the chat is with whoever has it, or why it waits. */
export function WhyHere({ row }: { readonly row: Row }) {
  const [opened, setOpened] = useState(false);
  const words = row.state === 'queued' ? texts.whyWaiting : texts.whyHere;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(var(--card), calc(100vw - var(--space-8)))"
      trapFocus
      returnFocus
      radius="md"
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton className={styles.button} onClick={() => setOpened((now) => !now)}>
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={words}>
        {opened && (
          <Suspense>
            <Reasons row={row} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
