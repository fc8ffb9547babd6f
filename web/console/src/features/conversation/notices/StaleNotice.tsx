import { Button } from '@mantine/core';
import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fullTime, momentOf } from '../../../common/format/time';
import styles from '../composer/Composer.module.css';
import { texts as changes } from '../message/changeTexts';
import { texts } from '../texts';
import { systemSentence } from '../transcript/systemSentence';

type Props = {
  readonly text: string;
  readonly missed: readonly Entry[];
  readonly visitorName: string;
  readonly onSend: () => void;
  readonly onEdit: () => void;
};

/** What others wrote while this operator was writing, before the reply goes out. */
export function StaleNotice({ text, missed, visitorName, onSend, onEdit }: Props) {
  return (
    <div className={styles.stale} role="alert">
      <h2>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        {texts.staleTitle}
      </h2>
      <ul>
        {missed.map((entry) => (
          <li key={entry.sequence} dir="auto">
            <span className={styles.who}>
              {entry.author.name ?? (entry.author.kind === 'visitor' ? visitorName : texts[whoOf(entry)])}{' '}
              <time dateTime={entry.at} title={fullTime(entry.at)}>
                {momentOf(entry.at, Date.now())}
              </time>
            </span>
            {entry.change?.kind === 'deleted' && changes.deleted}
            {entry.text ?? systemSentence(entry) ?? entry.files.map((file) => file.name).join(', ')}
          </li>
        ))}
        <li className={styles.own} dir="auto">
          <span className={styles.who}>{texts.yourText}</span>
          {text}
        </li>
      </ul>
      <div className={styles.actions}>
        <Button size="xs" onClick={onSend}>
          {texts.sendAnyway}
        </Button>
        <Button size="xs" variant="default" onClick={onEdit}>
          {texts.edit}
        </Button>
      </div>
    </div>
  );
}

function whoOf({ author }: Entry): 'visitor' | 'bot' | 'operator' {
  return author.kind === 'system' ? 'bot' : author.kind;
}
