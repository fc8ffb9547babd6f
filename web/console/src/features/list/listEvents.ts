import { applyListEvent, type ListEvent } from '@omnichannel/shared/protocol/console/applyListEvent';
import type { Heartbeat } from '@omnichannel/shared/protocol/console/heartbeat';
import { listNames } from '@omnichannel/shared/protocol/console/listNames';
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

/** A fetched page with the pushes on top that came while it was on its way. */
export function replayed(page: RowPage, list: (typeof listNames)[number], operatorId: string, from: number): RowPage {
  return log.since(from).reduce((now, event) => applyListEvent(now, event, { list, operatorId }), page);
}

/** Applies a push to every list that is loaded. */
export function pushToLists(client: QueryClient, operatorId: string, event: ListEvent): void {
  log.note(event);
  moveCounts(client, operatorId, event);
  for (const list of listNames) {
    client.setQueryData<RowPage>(keys.list(list), (page) => page && applyListEvent(page, event, { list, operatorId }));
  }
}

/** The counts of lists that are not loaded to their end follow at once; the next heartbeat says what is true. */
function moveCounts(client: QueryClient, operatorId: string, event: ListEvent): void {
  if (event.kind !== 'row') {
    return;
  }
  const before = knownRow(client, event.row);
  client.setQueryData<Heartbeat>(
    keys.heartbeat,
    (beat) => beat && { ...beat, lists: movedCounts(beat.lists, { before, after: event.row, operatorId }) },
  );
}

function knownRow(client: QueryClient, { id }: Row): Row | undefined {
  for (const list of listNames) {
    const row = client.getQueryData<RowPage>(keys.list(list))?.items.find((one) => one.id === id);
    if (row) {
      return row;
    }
  }
  return undefined;
}
