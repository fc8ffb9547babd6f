import {
  type Named,
  numberOrNull,
  readList,
  readNamed,
  readNumber,
  readText,
  readWord,
  textOrNull,
} from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';

/** The days of a week, as the hub calls them, Monday first. */
export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** What happens to chats that nobody can take. */
export const whenNobody = ['wait', 'fallback', 'miss'] as const;

export type WhenNobody = (typeof whenNobody)[number];

/** When a department is open on a day of every week, as hh:mm; 00:00 as the end is the day's end. */
export type Span = { readonly day: (typeof days)[number]; readonly from: string; readonly to: string };

/** A date on which it is otherwise: closed where there are no times. */
export type SpecialDay = { readonly date: string; readonly from: string | null; readonly to: string | null };

/** When a department is open; without spans always. */
export type Hours = {
  readonly timeZone: string;
  readonly weekly: readonly Span[];
  readonly days: readonly SpecialDay[];
};

/** How a department works; see the console's protocol. */
export type Policy = {
  readonly strategy: string;
  readonly lastOperatorFirst: boolean;
  readonly offerSeconds: number;
  readonly maximumWaitSeconds: number | null;
  readonly afterWait: WhenNobody;
  readonly hours: Hours;
  readonly whenClosed: WhenNobody;
  readonly fallback: string | null;
  readonly priority: number;
  readonly requeueWhenOwnerIsGone: boolean;
  readonly awayText: string | null;
};

export type Department = Named & {
  readonly version: number;
  readonly isDefault: boolean;
  readonly policy: Policy;
  readonly isOpen: boolean;
  readonly opensAt: string | null;
  readonly members: readonly Named[];
};

export type DepartmentList = { readonly items: readonly Department[]; readonly strategies: readonly string[] };

/** How a department works that nobody has set up. */
export const usualPolicy: Policy = {
  strategy: 'broadcast',
  lastOperatorFirst: false,
  offerSeconds: 30,
  maximumWaitSeconds: null,
  afterWait: 'wait',
  hours: { timeZone: 'UTC', weekly: [], days: [] },
  whenClosed: 'wait',
  fallback: null,
  priority: 0,
  requeueWhenOwnerIsGone: true,
  awayText: null,
};

export function readDepartmentList(value: unknown): DepartmentList | undefined {
  const items = isFields(value) ? readList(value.items, readDepartment) : undefined;
  const strategies = isFields(value) ? readList(value.strategies, readText) : undefined;
  return items && strategies ? { items, strategies } : undefined;
}

/** Reads a department; undefined without id, version or policy. */
export function readDepartment(value: unknown): Department | undefined {
  const named = readNamed(value);
  const policy = isFields(value) ? readPolicy(value.policy) : undefined;
  const version = isFields(value) ? readNumber(value.version) : undefined;
  if (!isFields(value) || !named || !policy || version === undefined) {
    return undefined;
  }
  return {
    ...named,
    version,
    policy,
    isDefault: value.isDefault === true,
    isOpen: value.isOpen === true,
    opensAt: textOrNull(value.opensAt),
    members: readList(value.members, readNamed) ?? [],
  };
}

function readPolicy(value: unknown): Policy | undefined {
  const hours = isFields(value) ? readHours(value.hours) : undefined;
  if (!isFields(value) || !hours) {
    return undefined;
  }
  return {
    strategy: readText(value.strategy) ?? usualPolicy.strategy,
    lastOperatorFirst: value.lastOperatorFirst === true,
    offerSeconds: readNumber(value.offerSeconds) ?? usualPolicy.offerSeconds,
    maximumWaitSeconds: numberOrNull(value.maximumWaitSeconds),
    afterWait: readWord(value.afterWait, whenNobody) ?? 'wait',
    hours,
    whenClosed: readWord(value.whenClosed, whenNobody) ?? 'wait',
    fallback: textOrNull(value.fallback),
    priority: readNumber(value.priority) ?? 0,
    requeueWhenOwnerIsGone: value.requeueWhenOwnerIsGone === true,
    awayText: textOrNull(value.awayText),
  };
}

function readHours(value: unknown): Hours | undefined {
  const weekly = isFields(value) ? readList(value.weekly, readSpan) : undefined;
  const special = isFields(value) ? readList(value.days, readSpecialDay) : undefined;
  return isFields(value) && weekly && special
    ? { timeZone: readText(value.timeZone) ?? 'UTC', weekly, days: special }
    : undefined;
}

function readSpan(value: unknown): Span | undefined {
  const day = isFields(value) ? readWord(value.day, days) : undefined;
  return isFields(value) && day
    ? { day, from: minutesOf(value.from) ?? '00:00', to: minutesOf(value.to) ?? '00:00' }
    : undefined;
}

function readSpecialDay(value: unknown): SpecialDay | undefined {
  const date = isFields(value) ? readText(value.date) : undefined;
  return isFields(value) && date ? { date, from: minutesOf(value.from), to: minutesOf(value.to) } : undefined;
}

// The hub says seconds; nobody opens at one.
function minutesOf(value: unknown): string | null {
  return textOrNull(value)?.slice(0, 5) ?? null;
}
