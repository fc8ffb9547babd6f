import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useVerbs } from '../../../common/verbs/useVerbs';
import type { Verb } from '../../../common/verbs/verb';
import { useDesk } from '../desk';
import { texts } from '../texts';

const PageDialog = lazy(() => import('./PageDialog').then((part) => ({ default: part.PageDialog })));

/** The way to suggest a page to a visitor who may be written to; null where their channel has no card for it, and a link is typed like any word. */
export function useSuggestPage(
  { row, channel }: Opened,
  mayWrite: boolean,
): { readonly open: (() => void) | null; readonly dialog: ReactNode } {
  const { outbox, seen } = useDesk();
  const [asking, setAsking] = useState(false);
  const possible = mayWrite && channel === null;
  const verbs = useMemo(
    (): readonly Verb[] => [
      { id: 'chat.page', group: 'chat', name: texts.suggestPage, word: 'page', possible, run: () => setAsking(true) },
    ],
    [possible],
  );
  useVerbs(verbs);
  const suggest = (text: string) =>
    outbox.send(row.id, { text, files: [], lastSeen: seen.get(row.id) ?? 0, page: true });
  return {
    open: possible ? () => setAsking(true) : null,
    dialog: asking && possible && (
      <Suspense>
        <PageDialog onSuggest={suggest} onClose={() => setAsking(false)} />
      </Suspense>
    ),
  };
}
