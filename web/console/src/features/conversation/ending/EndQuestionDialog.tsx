import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { tagsQuery } from '../../../common/tags/tagsQuery';
import { texts as common } from '../../../common/texts';
import styles from './EndQuestion.module.css';
import type { EndQuestion } from './endQuestions';
import { texts } from './endQuestionTexts';
import { TagChoice } from './TagChoice';
import { useCommandBehindReplies } from './useCommandBehindReplies';

type Props = { readonly question: EndQuestion; readonly onClose: () => void };

/** Puts the tag that is chosen on the chat, and ends it as it was to be ended. */
export function EndQuestionDialog({ question: { command, needs }, onClose }: Props) {
  const run = useCommandBehindReplies();
  // An admin may just have marked another tag.
  const { data, isError } = useQuery({ ...tagsQuery, staleTime: 0 });
  useFocusBack();
  const pick = async (name: string) => {
    onClose();
    const { conversationId } = command;
    if (await run({ method: 'Tag', conversationId, added: [name], removed: [] })) {
      await run(command);
    }
  };
  const names = data?.tags.filter((tag) => needs === 'tag' || tag.isOutcome).map((tag) => tag.name);
  return (
    <Modal opened onClose={onClose} title={texts.titles[needs]} size="sm">
      <p className={styles.lead}>{command.method === 'End' ? texts.now : texts.later(command.seconds)}</p>
      {names?.length === 0 && <p className={styles.lead}>{texts.none[needs]}</p>}
      {names && names.length > 0 && <TagChoice names={names} onPick={(name) => void pick(name)} />}
      {!names && !isError && <Skeleton height="var(--space-10)" role="status" aria-label={texts.loading} />}
      {!names && isError && <p role="alert">{common.wentWrong}</p>}
    </Modal>
  );
}

/** Gives the focus back when the dialog goes: to where it was, or where that is gone too, to the button that ends chats. */
function useFocusBack(): void {
  // While it is drawn for the first time, before anything in it takes the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isThere = before?.isConnected && before !== document.body;
      const target = isThere ? before : document.querySelector('[data-end-menu]');
      if (target instanceof HTMLElement) {
        target.focus();
      }
    },
    [before],
  );
}
