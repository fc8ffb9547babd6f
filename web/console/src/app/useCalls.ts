import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import { noFilters } from '@omnichannel/shared/protocol/console/listFilters';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { useEffect, useSyncExternalStore } from 'react';
import { type ActiveAlert, isPressing, reachesTheAway } from '../features/alerts/applyAlertEvent';
import { usePageTitle } from '../features/alerts/usePageTitle';
import { useReplyCalls } from '../features/alerts/useReplyCalls';
import { useList } from '../features/list/queries';
import { texts } from '../features/operator/texts';
import { useAlerts } from './SessionProvider';
import type { Place } from './usePlace';
import { useSeenMentions } from './useSeenMentions';

type Options = {
  readonly me: Me;
  readonly place: Place;
  readonly leads: boolean;
  readonly onOpen: (id: ConversationId) => void;
};

const { idle } = texts;

const places = {
  mine: { list: 'mine', filters: noFilters },
  queue: { list: 'queue', filters: noFilters },
} as const;

/**
 * Keeps my chats and the queue loaded whatever is on the screen, because what calls depends on them, and says in the
 * tab's title how much calls.
 */
export function useCalls({ me, place, leads, onOpen }: Options): void {
  const alerts = useAlerts();
  const { replies } = alerts;
  const { data: mine } = useList(places.mine);
  const { data: queue, dataUpdatedAt } = useList(places.queue);
  useEffect(() => {
    if (queue && queue.next === null) {
      alerts.apply({ kind: 'queue', ids: queue.items.map((row) => row.id), now: dataUpdatedAt });
    }
  }, [queue, dataUpdatedAt, alerts]);
  useEffect(() => {
    if (place.id !== null) {
      alerts.apply({ kind: 'opened', id: place.id });
    }
  }, [place.id, alerts]);
  useSeenMentions(alerts, place.id);
  useEffect(() => replies.apply({ kind: 'mine', rows: mine?.items ?? [] }), [mine, replies]);
  const here = me.status !== 'away';
  const unseen = useReplyCalls({ store: replies, open: place.id, leads, here, choice: me.preferences.replies, onOpen });
  // Whoever is away is not called, unless nobody else can help: the number tells, but nothing takes turns with it.
  const calls = (one: ActiveAlert) => isPressing(one) && (here || reachesTheAway(one));
  const waiting = useSyncExternalStore(alerts.watch, () => alerts.alerts.filter(calls).length);
  const news = useSyncExternalStore(alerts.watch, () => alerts.alerts.length) - waiting;
  usePageTitle(waiting, unseen + news, me.awayAt === null ? null : idle.title);
}
