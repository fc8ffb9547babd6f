import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import styles from './NewBuild.module.css';
import { readMeta } from './readMeta';
import { texts } from './texts';

const loaded = readMeta('build');

/** Says that the hub hands out another console by now than the one on the screen. Nothing is loaded without being asked. */
export function NewBuild({ build }: { readonly build: string }) {
  const isOld = loaded !== '' && build !== '' && build !== loaded;
  return (
    <div className={styles.place} role="status">
      {isOld && (
        <div className={styles.note}>
          <IconRefresh size={18} stroke={1.75} aria-hidden="true" />
          <div className={styles.words}>
            <strong>{texts.newBuildTitle}</strong>
            <span>{texts.newBuildText}</span>
          </div>
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            {texts.reload}
          </Button>
        </div>
      )}
    </div>
  );
}
