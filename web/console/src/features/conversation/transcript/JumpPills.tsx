import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { texts } from '../texts';
import styles from './Transcript.module.css';

type Props = {
  readonly box: RefObject<HTMLElement | null>;
  readonly news: { readonly after: number | null; readonly count: number };
  readonly unseen: number;
  readonly atBottom: boolean;
  readonly onBottom: () => void;
};

/** Ways to where one wants to be: up to the first new message while it is out of sight, down to the newest. */
export function JumpPills({ box, news, unseen, atBottom, onBottom }: Props) {
  const isAbove = useBorderAbove(box, news.after, news.count > 0);
  const toBorder = () => {
    const border = borderIn(box);
    border?.scrollIntoView({ block: 'start' });
    border?.focus({ preventScroll: true });
  };
  return (
    <>
      {isAbove && (
        <div className={styles.pillAbove}>
          <Button
            size="compact-sm"
            radius="xl"
            variant="default"
            leftSection={<IconArrowUp size={14} aria-hidden="true" />}
            onClick={toBorder}
          >
            {texts.firstUnread(news.count)}
          </Button>
        </div>
      )}
      {!atBottom && (
        <div className={styles.pill}>
          <Button
            size="compact-sm"
            radius="xl"
            variant={unseen > 0 ? 'filled' : 'default'}
            leftSection={<IconArrowDown size={14} aria-hidden="true" />}
            onClick={onBottom}
          >
            {unseen > 0 ? texts.jump(unseen) : texts.jumpEnd}
          </Button>
        </div>
      )}
    </>
  );
}

function borderIn(box: RefObject<HTMLElement | null>): HTMLElement | null {
  return box.current?.querySelector<HTMLElement>('[data-new]') ?? null;
}

/** Whether the border of what is new lies above what is on the screen, and nobody has looked at it yet. */
function useBorderAbove(box: RefObject<HTMLElement | null>, after: number | null, isThere: boolean): boolean {
  const [isAbove, setIsAbove] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place of the border is another border to look for
  useEffect(() => {
    const border = isThere ? borderIn(box) : null;
    if (!border) {
      setIsAbove(false);
      return;
    }
    const observer = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        const isSeen = last?.isIntersecting ?? false;
        setIsAbove(!isSeen && (last?.boundingClientRect.top ?? 0) < (last?.rootBounds?.top ?? 0));
        if (isSeen) {
          observer.disconnect();
        }
      },
      { root: box.current },
    );
    observer.observe(border);
    return () => observer.disconnect();
  }, [box, after, isThere]);
  return isAbove;
}
