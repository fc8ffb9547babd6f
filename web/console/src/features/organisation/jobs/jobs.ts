import {
  numberOrNull,
  readList,
  readNumber,
  readPage,
  readText,
  textOrNull,
} from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys } from '../../../common/keys';
import { request } from '../../../common/request';

/** How far work has come: due now, on its way, to be tried again, for later, given up. */
export const workStates = ['due', 'running', 'retried', 'later', 'failed'] as const;
export type WorkState = (typeof workStates)[number];

/** Something that recurs. */
export type RecurringJob = {
  readonly name: string;
  readonly everySeconds: number;
  /** When it ran last; null when it has not since the hub started. */
  readonly lastAt: string | null;
  /** How much it did then; null when it failed. */
  readonly did: number | null;
  /** What went wrong then; null when nothing did. */
  readonly error: string | null;
  readonly nextAt: string | null;
};

/** What recurs, and how much work there is in each state; a count stops at 1,000. */
export type Jobs = {
  readonly recurring: readonly RecurringJob[];
  readonly counts: Readonly<Record<WorkState, number>>;
};

/** One row of work. */
export type Work = {
  readonly id: number;
  readonly kind: string;
  readonly conversationId: string;
  readonly due: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly mayRetry: boolean;
  readonly mayCancel: boolean;
};

type WorkPage = { readonly items: readonly Work[]; readonly next: string | null };

/** Where a count stops. */
export const mostCounted = 1000;

const look = 5000;

/** What the hub does by itself, looked at again every few seconds. */
export const jobsQuery = queryOptions({
  queryKey: keys.jobs,
  queryFn: () => request('/api/jobs', { read: readJobs }),
  refetchInterval: look,
});

/** Work in one state, page by page. */
export function workQuery(state: WorkState) {
  return infiniteQueryOptions({
    queryKey: keys.work(state),
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ state, ...(pageParam === null ? {} : { after: pageParam }) });
      return request(`/api/jobs/work?${query}`, { read: readWorkPage });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: look,
  });
}

/** Has work tried once more, or gives it up. */
export function changeWork({ id, act }: { readonly id: number; readonly act: 'retry' | 'cancel' }): Promise<true> {
  return request(`/api/jobs/work/${id}/${act}`, { method: 'POST', read: () => true as const });
}

/** Reads what the hub does by itself; undefined where something that recurs cannot be read. */
function readJobs(value: unknown): Jobs | undefined {
  const recurring = isFields(value) ? readList(value.recurring, readRecurring) : undefined;
  if (!isFields(value) || !recurring) {
    return undefined;
  }
  const counts = isFields(value.counts) ? value.counts : {};
  const count = (state: WorkState) => readNumber(counts[state]) ?? 0;
  return {
    recurring,
    counts: {
      due: count('due'),
      running: count('running'),
      retried: count('retried'),
      later: count('later'),
      failed: count('failed'),
    },
  };
}

function readRecurring(value: unknown): RecurringJob | undefined {
  const name = isFields(value) ? readText(value.name) : undefined;
  return isFields(value) && name
    ? {
        name,
        everySeconds: readNumber(value.everySeconds) ?? 0,
        lastAt: textOrNull(value.lastAt),
        did: numberOrNull(value.did),
        error: textOrNull(value.error),
        nextAt: textOrNull(value.nextAt),
      }
    : undefined;
}

function readWorkPage(value: unknown): WorkPage | undefined {
  return readPage(value, readWork);
}

function readWork(value: unknown): Work | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const id = readNumber(value.id);
  const kind = readText(value.kind);
  const conversationId = readText(value.conversationId);
  const due = readText(value.due);
  return id !== undefined && kind && conversationId && due
    ? {
        id,
        kind,
        conversationId,
        due,
        attempts: readNumber(value.attempts) ?? 0,
        lastError: textOrNull(value.lastError),
        mayRetry: value.mayRetry === true,
        mayCancel: value.mayCancel === true,
      }
    : undefined;
}
