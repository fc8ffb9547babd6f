import type { CannedReply } from '@omnichannel/shared/protocol/console/cannedReply';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { fillReply, firstGap, type ReplyFacts } from '../../common/canned/fillReply';
import { cannedReplies } from '../../common/canned/queries';
import { searchReplies } from '../../common/canned/searchReplies';
import { slashAt } from '../../common/canned/slashAt';
import type { Caret } from './useCaret';

const none: readonly CannedReply[] = [];
const most = 30;

/** The canned replies that fit what is typed behind a slash, and the keys that choose one. */
export function useCanned(caret: Caret, text: string, facts: ReplyFacts) {
  const slash = useMemo(() => slashAt(text, caret.at), [text, caret.at]);
  const { data } = useQuery({ ...cannedReplies, enabled: slash !== null });
  const [choice, setChoice] = useState({ query: '', index: 0 });
  const [closed, setClosed] = useState<number | null>(null);
  const isOpen = slash !== null && closed !== slash.from;
  const query = slash?.query ?? '';
  const replies = useMemo(
    () => (isOpen && data ? searchReplies(data.items, query).slice(0, most) : none),
    [isOpen, data, query],
  );
  // Another word begins at the top again.
  const active = choice.query === query ? Math.min(choice.index, replies.length - 1) : 0;
  const setActive = (index: number) => setChoice({ query, index });
  const close = () => setClosed(slash?.from ?? null);
  const pick = (reply: CannedReply) => {
    if (slash) {
      const filled = fillReply(reply.text, facts);
      caret.replace([slash.from, slash.to], filled, firstGap(filled) ?? undefined);
    }
  };

  /** Takes the keys that choose; answers whether it took this one. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const chosen = replies[active];
    if (!chosen || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
        setActive((active + 1) % replies.length);
        break;
      case 'ArrowUp':
        setActive((active - 1 + replies.length) % replies.length);
        break;
      case 'Enter':
      case 'Tab':
        pick(chosen);
        break;
      case 'Escape':
        close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { replies, active, setActive, pick, close, onKeyDown };
}
