import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ProblemError } from '../../common/problemError';
import { StateNote } from '../../common/StateNote';
import { texts as common } from '../../common/texts';
import { Hits } from './Hits';
import { useSearchHits } from './queries';
import styles from './SearchPage.module.css';
import { texts } from './texts';

type Props = { readonly words: string; readonly onWords: (words: string) => void };

// As long as it takes to type the next letter.
const pause = 250;

/** Searches what people wrote, in all chats that one may see. */
export function SearchPage({ words, onWords }: Props) {
  const [text, setText] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => text.trim() !== words && onWords(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text, words, onWords]);
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      <TextInput
        type="search"
        aria-label={texts.label}
        placeholder={texts.label}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        value={text}
        maxLength={200}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {words === '' ? (
        <StateNote icon={<IconSearch stroke={1.5} />} title={texts.startTitle} text={texts.startText} />
      ) : (
        <Found key={words} words={words} />
      )}
    </div>
  );
}

function Found({ words }: { readonly words: string }) {
  const { data, isPending, isError, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useSearchHits(words);
  if (isPending) {
    return <p role="status" className={styles.status} />;
  }
  if (isError && !data) {
    return (
      <div role="alert">
        <StateNote
          icon={<IconAlertTriangle stroke={1.5} />}
          title={texts.failedTitle}
          text={error instanceof ProblemError && error.status === 400 ? texts.badWords : texts.failedText}
          action={
            <Button variant="default" size="xs" onClick={() => void refetch()}>
              {common.tryAgain}
            </Button>
          }
        />
      </div>
    );
  }
  const hits = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p role="status" className={styles.status}>
        {hits.length > 0 && texts.found(hits.length, hasNextPage)}
      </p>
      {hits.length === 0 && !hasNextPage && (
        <StateNote icon={<IconSearchOff stroke={1.5} />} title={texts.noneTitle} text={texts.noneText} />
      )}
      <Hits hits={hits} />
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
