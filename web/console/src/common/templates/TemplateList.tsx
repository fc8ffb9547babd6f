import { Button, Loader, TextInput } from '@mantine/core';
import type { Template } from '@omnichannel/shared/protocol/console/template';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { hubSentence } from '../hubSentence';
import { ProblemError } from '../problemError';
import { texts as common } from '../texts';
import { useLate } from '../useLate';
import { type TemplatePlace, templatesQuery } from './queries';
import styles from './Templates.module.css';
import { texts } from './texts';

type Props = {
  readonly place: TemplatePlace;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onPick: (template: Template) => void;
};

/** The approved templates, searched by name and text; or why there are none. */
export function TemplateList({ place, search, onSearch, onPick }: Props) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    templatesQuery(place, search.trim()),
  );
  const late = useLate(isPending);
  const templates = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.list}>
      <TextInput
        aria-label={texts.search}
        placeholder={texts.search}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
        value={search}
        maxLength={100}
        data-autofocus=""
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {isPending && late && <Loader size="sm" aria-label={texts.loading} />}
      {error && (
        <div className={styles.note} role="alert">
          <p>{reasonOf(error)}</p>
          <Button variant="default" size="xs" onClick={() => void refetch()}>
            {common.tryAgain}
          </Button>
        </div>
      )}
      {data && templates.length === 0 && (
        <p className={styles.note}>{search.trim() === '' ? texts.none : texts.noneFound}</p>
      )}
      {templates.length > 0 && (
        <ul className={styles.rows} aria-label={texts.templates}>
          {templates.map((template) => (
            <li key={template.id}>
              <button type="button" className={styles.row} onClick={() => onPick(template)}>
                <span className={styles.name}>{template.name}</span>
                <span className={styles.language}>{template.language}</span>
                <span className={styles.body} dir="auto">
                  {template.body}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </div>
  );
}

/** What the hub says the vendor said, where it said something. */
function reasonOf(error: Error): string {
  return error instanceof ProblemError && error.detail !== null
    ? hubSentence(error.detail, texts.failed)
    : texts.failed;
}
