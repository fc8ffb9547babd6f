import { applyListEvent, type ListEvent } from '@omnichannel/shared/protocol/console/applyListEvent';
import type { Heartbeat } from '@omnichannel/shared/protocol/console/heartbeat';
import { type ListFilters, readFilters } from '@omnichannel/shared/protocol/console/listFilters';
import { type ListName, listNames } from '@omnichannel/shared/protocol/console/listNames';
import type { ListViewer } from '@omnichannel/shared/protocol/console/listOf';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { movedCounts } from '@omnichannel/shared/protocol/console/movedCounts';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import type { RowPage } from '@omnichannel/shared/protocol/console/rowPage';
import type { QueryClient } from '@tanstack/react-query';
import { EventLog } from '../../common/eventLog';
import { keys } from '../../common/keys';

const log = new EventLog<ListEvent>();

/** How many list events came so far, for `replayed`. */
export function listPosition(): number {
  return log.position;
}

/** A list as it is looked at. */
export type ListPlace = { readonly list: ListName; readonly filters: ListFilters };

/** A fetched page with the pushes on top that came while it was on its way. */
export function replayed(client: QueryClient, page: RowPage, { list, filters }: ListPlace, from: number): RowPage {
  const view = { ...viewerOf(client), list, filters };
  return log.since(from).reduce((now, event) => applyListEvent(now, event, view), page);
}

/** Applies a push to every list that is loaded, however it is narrowed. */
export function pushToLists(client: QueryClient, event: ListEvent): void {
  log.note(event);
  moveCounts(client, event);
  const viewer = viewerOf(client);
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: keys.lists })) {
    const list = listNames.find((name) => name === queryKey[1]);
    if (list) {
      const view = { ...viewer, list, filters: readFilters(queryKey[2]) };
      client.setQueryData<RowPage>(queryKey, (page) => page && applyListEvent(page, event, view));
    }
  }
}

/** The counts of lists that are not loaded to their end follow at once; the next heartbeat says what is true. */
function moveCounts(client: QueryClient, event: ListEvent): void {
  if (event.kind !== 'row') {
    return;
  }
  const before = knownRow(client, event.row);
  const move = { ...viewerOf(client), before, after: event.row };
  client.setQueryData<Heartbeat>(keys.heartbeat, (beat) => beat && { ...beat, lists: movedCounts(beat.lists, move) });
}

function viewerOf(client: QueryClient): ListViewer {
  const me = client.getQueryData<Me>(keys.me);
  const departments = !me || me.role === 'admin' ? null : new Set(me.departments.map((department) => department.id));
  return { operatorId: me?.id ?? '', departments };
}

function knownRow(client: QueryClient, { id }: Row): Row | undefined {
  for (const [, page] of client.getQueriesData<RowPage>({ queryKey: keys.lists })) {
    const row = page?.items.find((one) => one.id === id);
    if (row) {
      return row;
    }
  }
  return undefined;
}
