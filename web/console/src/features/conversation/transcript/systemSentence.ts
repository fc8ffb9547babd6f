import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { type EventDetail, readEventDetail } from '@omnichannel/shared/protocol/console/eventDetail';
import { handoverSentence } from './handoverSentence';
import { systemTexts as texts } from './systemTexts';

/** What happened, as a sentence; null for what an operator need not read. */
export function systemSentence(entry: Entry): string | null {
  switch (entry.type) {
    case 'message':
      return entry.author.kind === 'system' ? entry.text : null;
    case 'conversationUpdate':
    case 'messageUpdate':
    case 'messageDelete':
      return null;
    case 'endOfConversation':
      return closedSentence(entry);
    case 'event':
      return eventSentence(readEventDetail(entry), entry.author.kind === 'operator' ? entry.author.name : null);
    default:
      return entry.type satisfies never;
  }
}

function closedSentence(entry: Entry): string {
  if (entry.code === 'resolved' && entry.author.kind === 'operator' && entry.author.name) {
    return texts.closedBy(entry.author.name);
  }
  return texts.closed[entry.code ?? ''] ?? texts.closedOtherwise;
}

function eventSentence(detail: EventDetail, by: string | null): string | null {
  switch (detail.kind) {
    case 'askedForPerson':
      return askedSentence(detail);
    case 'joined':
      // The line before says who gave it to them.
      return detail.how === 'reassign' ? null : texts.joined[detail.how](detail.operator.name);
    case 'reopened':
      return reopenedSentence(detail, by);
    case 'ending':
      return by === null ? texts.ending(detail.seconds) : texts.endingBy(by, detail.seconds);
    case 'endingCancelled':
      if (detail.by === 'visitor') {
        return texts.endingStoppedByVisitor;
      }
      return by === null ? texts.endingStopped : texts.endingStoppedBy(by);
    case 'tags':
      return tagsSentence(detail, by ?? texts.theBot);
    case 'contact':
      return contactSentence(detail, by);
    case 'missed':
      return texts.missed[detail.reason];
    case 'pageAnswer':
      return texts[detail.opened ? 'pageOpened' : 'pageDeclined'](nameOf(detail.page));
    case 'other':
      return null;
    default:
      return handoverSentence(detail, by);
  }
}

function askedSentence({ cause, department, reason }: Extract<EventDetail, { kind: 'askedForPerson' }>): string {
  if (cause !== 'flow') {
    return texts.askedBecause[cause];
  }
  if (department !== null) {
    return reason === null ? texts.askedFor(department.name) : texts.askedForWhy(department.name, reason);
  }
  return reason === null ? texts.asked : texts.askedWhy(reason);
}

function tagsSentence({ added, removed }: Extract<EventDetail, { kind: 'tags' }>, by: string): string | null {
  if (added.length === 0) {
    return removed.length === 0 ? null : texts.untagged(by, removed.join(', '));
  }
  return removed.length === 0
    ? texts.tagged(by, added.join(', '))
    : texts.retagged(by, added.join(', '), removed.join(', '));
}

function contactSentence(
  { field, name, value }: Extract<EventDetail, { kind: 'contact' }>,
  by: string | null,
): string | null {
  if (by !== null && field !== 'custom') {
    return value === '' ? texts.contactEmptied[field](by) : texts.contactSet[field](by, value);
  }
  return value === '' ? null : texts.learned(field === 'custom' ? (name ?? '') : texts.contactFields[field], value);
}

function reopenedSentence({ by, to }: Extract<EventDetail, { kind: 'reopened' }>, who: string | null): string | null {
  if (by === 'visitor') {
    return to === null ? texts.reopened : texts.reopenedByVisitor[to];
  }
  if (to === 'queued') {
    return who === null ? texts.reopenedToQueue : texts.reopenedToQueueBy(who);
  }
  // The line that follows says who has it.
  return to === 'assigned' ? null : texts.reopened;
}

/** A page as people name it: without its scheme and what follows its path, and at most a line long. The message has it all. */
function nameOf(page: string): string {
  const name = page
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
