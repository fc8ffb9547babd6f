import { useRef, useState } from 'preact/hooks';
import { fill } from '../../../texts/fill';
import { Icon } from '../Icon';
import { useTexts } from '../useTexts';
import styles from './Rating.module.css';

interface RatingProps {
  /** Whether this end was rated before. */
  readonly rated: boolean;
  /** Answers whether the hub has it. */
  readonly onRate: (score: number, comment: string) => Promise<boolean>;
}

const scores = [1, 2, 3, 4, 5];

// What the hub takes.
const longestComment = 1000;

/** Asks how the chat was: stars, and a few words from those who want to say more. */
export function Rating({ rated, onRate }: RatingProps) {
  const texts = useTexts();
  const words = useRef<HTMLParagraphElement>(null);
  const [score, setScore] = useState(0);
  const [comment, setComment] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'failed' | 'sent'>(rated ? 'sent' : 'open');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (state !== 'sending') {
      setState('sending');
      setState((await onRate(score, comment.trim())) ? 'sent' : 'failed');
      // What had the focus is gone once it has done its work.
      words.current?.focus();
    }
  };
  return (
    <div class={styles.rating}>
      {state !== 'sent' && (
        <form class={styles.form} onSubmit={submit}>
          <fieldset class={styles.stars}>
            <legend class={styles.question}>{texts.rate}</legend>
            {scores.map((one) => (
              <label key={one} class={styles.star} data-on={one <= score}>
                <input
                  type="radio"
                  name="score"
                  aria-label={fill(one === 1 ? texts.rateStar : texts.rateStars, { count: one })}
                  checked={one === score}
                  onChange={() => setScore(one)}
                />
                <Icon name="star" />
              </label>
            ))}
          </fieldset>
          {score > 0 && (
            <>
              <input
                class={styles.comment}
                aria-label={texts.rateMore}
                placeholder={texts.rateMore}
                maxLength={longestComment}
                dir="auto"
                value={comment}
                onInput={(event) => setComment(event.currentTarget.value)}
              />
              <button type="submit" class={styles.send}>
                {texts.rateSend}
              </button>
            </>
          )}
        </form>
      )}
      <p ref={words} class={styles.words} role="status" tabIndex={-1} data-failed={state === 'failed'}>
        {state === 'sent' && texts.rated}
        {state === 'failed' && texts.rateFailed}
      </p>
    </div>
  );
}
