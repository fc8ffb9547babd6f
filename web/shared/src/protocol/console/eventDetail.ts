import { type Fields, isFields } from '../fields';
import type { Entry } from './entry';
import { type HandoverDetail, readHandoverDetail } from './handoverDetail';
import { type Named, readList, readNamed, readNumber, readText, readWord } from './read';
import { type MissedReason, missedReasons } from './row';
import { type CollectedField, readField } from './visitor';

/** What a bot keeps of a person. */
export type ContactField = 'name' | 'email' | 'phone' | 'custom';

/** What an event in the log says, by kind. */
export type EventDetail =
  | {
      readonly kind: 'askedForPerson';
      readonly cause: 'flow' | 'botError' | 'noBot';
      readonly reason: string | null;
      readonly department: Named | null;
      readonly fields: readonly CollectedField[];
    }
  | { readonly kind: 'joined'; readonly how: (typeof ways)[number]; readonly operator: Named }
  | {
      readonly kind: 'reopened';
      readonly by: 'visitor' | 'operator' | null;
      readonly to: 'bot' | 'queued' | 'assigned' | null;
    }
  | { readonly kind: 'ending'; readonly seconds: number }
  | { readonly kind: 'endingCancelled'; readonly by: string | null }
  | { readonly kind: 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'contact'; readonly field: ContactField; readonly name: string | null; readonly value: string }
  | { readonly kind: 'missed'; readonly reason: MissedReason }
  | { readonly kind: 'pageAnswer'; readonly page: string; readonly opened: boolean }
  | HandoverDetail
  | { readonly kind: 'other' };

const other: EventDetail = { kind: 'other' };
const ways = ['pickUp', 'takeOver', 'reopen', 'reassign', 'offer', 'transfer', 'routing', 'outreach'] as const;
const sides = ['visitor', 'operator'] as const;
const causes = ['flow', 'botError', 'noBot'] as const;
const contactFields = ['name', 'email', 'phone', 'custom'] as const;
const targets = ['bot', 'queued', 'assigned'] as const;

/** Reads the detail of an event by its name; `other` for events this client has no words for. */
export function readEventDetail(entry: Entry): EventDetail {
  const value = isFields(entry.value) ? entry.value : {};
  switch (entry.name) {
    case 'handoff.initiate':
      return readAsked(value);
    case 'handoff.status': {
      const operator = readNamed(value.operator);
      return operator ? { kind: 'joined', how: readWord(value.how, ways) ?? 'pickUp', operator } : other;
    }
    case 'omnichannel.reopened':
      return {
        kind: 'reopened',
        by: readWord(value.by, sides) ?? null,
        to: readWord(value.to, targets) ?? null,
      };
    case 'omnichannel.ending': {
      const seconds = readNumber(value.seconds);
      return seconds === undefined ? other : { kind: 'ending', seconds };
    }
    case 'omnichannel.endingCancelled':
      return { kind: 'endingCancelled', by: isFields(value.by) ? null : (readText(value.by) ?? null) };
    default:
      return readBotMark(entry.name, value);
  }
}

// What a bot or an operator leaves for operators. An empty value of a contact's field took it away.
function readBotMark(event: string | null, value: Fields): EventDetail {
  switch (event) {
    case 'omnichannel.tags':
      return {
        kind: 'tags',
        added: readList(value.added, readText) ?? [],
        removed: readList(value.removed, readText) ?? [],
      };
    case 'omnichannel.contact': {
      const field = readWord(value.field, contactFields);
      const learned = typeof value.value === 'string' ? value.value : undefined;
      return field && learned !== undefined
        ? { kind: 'contact', field, name: readText(value.name) ?? null, value: learned }
        : other;
    }
    case 'omnichannel.pageAnswer': {
      const page = readText(value.page);
      return page ? { kind: 'pageAnswer', page, opened: value.opened === true } : other;
    }
    case 'omnichannel.missed': {
      const reason = readWord(value.reason, missedReasons);
      return reason ? { kind: 'missed', reason } : other;
    }
    default:
      return readHandoverDetail(event, value) ?? other;
  }
}

function readAsked(value: Fields): EventDetail {
  return {
    kind: 'askedForPerson',
    cause: readWord(value.cause, causes) ?? 'flow',
    reason: readText(value.reason) ?? null,
    department: readNamed(value.department) ?? null,
    fields: readList(value.fields, readField) ?? [],
  };
}
