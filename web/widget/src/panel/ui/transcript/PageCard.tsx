import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fill } from '../../../texts/fill';
import type { SuggestedPage } from '../../chat/transcript';
import { parseUrl } from '../../text/parseUrl';
import { useTexts } from '../useTexts';
import styles from './PageCard.module.css';

/** Takes what the visitor did with a suggested page. */
export const PageAnswerContext = createContext<(messageId: string, opened: boolean) => void>(() => {});

interface PageCardProps {
  /** The message's. */
  readonly id: string;
  readonly page: SuggestedPage;
  /** Who suggests it; empty where nobody says. */
  readonly name: string;
}

/** A page that somebody suggests. Nothing goes anywhere until the visitor opens it. */
export function PageCard({ id, page, name }: PageCardProps) {
  const { address, answer: answered } = page;
  const texts = useTexts();
  const answer = useContext(PageAnswerContext);
  const url = parseUrl(address);
  const path = url === null ? '' : `${url.pathname}${url.search}`.replace(/\/$/, '');
  return (
    <div class={styles.card}>
      <p class={styles.words} dir="auto">
        {name === '' ? texts.pageUnnamed : fill(texts.page, { name })}
      </p>
      <p class={styles.address} dir="ltr">
        <b>{url?.host}</b>
        {path}
      </p>
      <div class={styles.choices}>
        <a
          class={styles.open}
          href={address}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
          aria-label={`${texts.pageOpen}: ${url?.host}${path}`}
          onClick={() => answer(id, true)}
        >
          {texts.pageOpen}
        </a>
        {answered === '' ? (
          <button type="button" class={styles.decline} onClick={() => answer(id, false)}>
            {texts.pageNotNow}
          </button>
        ) : (
          <span class={styles.answer}>{answered === 'opened' ? texts.pageOpened : texts.pageDeclined}</span>
        )}
      </div>
    </div>
  );
}
