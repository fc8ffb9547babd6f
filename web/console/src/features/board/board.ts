import { type ConversationId, readConversationId } from '@omnichannel/shared/protocol/console/ids';
import { type Availability, statuses } from '@omnichannel/shared/protocol/console/me';
import {
  type Named,
  readList,
  readNamed,
  readNumber,
  readText,
  readWord,
} from '@omnichannel/shared/protocol/console/read';
import { type Contact, readContact } from '@omnichannel/shared/protocol/console/row';
import { readStanding, type Standing } from '@omnichannel/shared/protocol/console/standing';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../common/keys';
import { request } from '../../common/request';

/** Who of a queue has waited longest, and since when. */
export type LongestWait = {
  readonly conversationId: ConversationId;
  readonly contact: Contact;
  readonly since: string;
};

/** How a department is doing; a count of 1,000 means that many or more, but for those with people. */
export type BoardDepartment = Named & {
  readonly isOpen: boolean;
  readonly waiting: number;
  readonly longest: LongestWait | null;
  readonly withBot: number;
  readonly withPeople: number;
  readonly missedToday: number;
  /** How many of its people can take one more now. */
  readonly ready: number;
  readonly members: number;
};

/** Somebody who answers; `load` of `cap` conversations are theirs, in all departments. */
export type BoardOperator = Named & {
  readonly status: Availability;
  readonly standing: Standing;
  readonly load: number;
  readonly cap: number;
  readonly isConnected: boolean;
  /** The ids of those of their departments that are on the board. */
  readonly departments: readonly string[];
};

/** The shift as it is now. */
export type Board = { readonly departments: readonly BoardDepartment[]; readonly operators: readonly BoardOperator[] };

const look = 3000;

/**
 * The board, looked at again every few seconds while the page is seen. It is gone with the page: numbers of an hour
 * ago are worth nothing. A look that fails needs no second try, since the next one is near.
 */
export const boardQuery = queryOptions({
  queryKey: keys.board,
  queryFn: ({ signal }) => request('/api/board', { read: readBoard, signal }),
  refetchInterval: look,
  refetchOnWindowFocus: 'always',
  staleTime: 0,
  gcTime: 0,
  retry: false,
});

/** Reads the board; undefined where a department or somebody cannot be read. */
export function readBoard(value: unknown): Board | undefined {
  const departments = isFields(value) ? readList(value.departments, readDepartment) : undefined;
  const operators = isFields(value) ? readList(value.operators, readOperator) : undefined;
  return departments && operators ? { departments, operators } : undefined;
}

function readDepartment(value: unknown): BoardDepartment | undefined {
  const named = readNamed(value);
  const waiting = isFields(value) ? readNumber(value.waiting) : undefined;
  const ready = isFields(value) ? readNumber(value.ready) : undefined;
  if (!isFields(value) || !named || waiting === undefined || ready === undefined) {
    return undefined;
  }
  return {
    ...named,
    isOpen: value.isOpen !== false,
    waiting,
    longest: readLongest(value.longest) ?? null,
    withBot: readNumber(value.withBot) ?? 0,
    withPeople: readNumber(value.withPeople) ?? 0,
    missedToday: readNumber(value.missedToday) ?? 0,
    ready,
    members: readNumber(value.members) ?? 0,
  };
}

function readLongest(value: unknown): LongestWait | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const conversationId = readConversationId(value.conversationId);
  const contact = readContact(value.contact);
  const since = readText(value.since);
  return conversationId && contact && since ? { conversationId, contact, since } : undefined;
}

function readOperator(value: unknown): BoardOperator | undefined {
  const named = readNamed(value);
  const status = isFields(value) ? readWord(value.status, statuses) : undefined;
  if (!isFields(value) || !named || !status) {
    return undefined;
  }
  return {
    ...named,
    status,
    standing: readStanding(value.standing),
    load: readNumber(value.load) ?? 0,
    cap: readNumber(value.cap) ?? 0,
    isConnected: value.isConnected === true,
    departments: readList(value.departments, readText) ?? [],
  };
}
