import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fillReply, firstGap, type ReplyFacts } from '../../../common/canned/fillReply';
import { cannedReplies } from '../../../common/canned/queries';
import { searchReplies } from '../../../common/canned/searchReplies';
import { texts } from '../texts';
import type { Replace, Suggested } from './suggestion';
import type { MarkedWord } from './wordAt';

const most = 30;

/** The canned replies that fit what is typed behind a slash; null where there is none, and until they are known. */
export function useCannedReplies(slash: MarkedWord | null, facts: ReplyFacts, replace: Replace): Suggested | null {
  const { data } = useQuery({ ...cannedReplies, enabled: slash !== null });
  const query = slash?.query ?? '';
  const found = useMemo(() => (data ? searchReplies(data.items, query).slice(0, most) : []), [data, query]);
  if (slash === null || !data) {
    return null;
  }
  const items = found.map((reply) => {
    const preview = fillReply(reply.text, facts);
    return {
      id: `canned-${reply.id}`,
      label: `/${reply.shortcut}`,
      name: reply.name,
      preview,
      pick: () => replace([slash.from, slash.to], preview, firstGap(preview) ?? undefined),
    };
  });
  return { name: texts.canned, items, from: slash.from, query };
}
