import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { type EventDetail, readEventDetail } from '@omnichannel/shared/protocol/console/eventDetail';
import { systemTexts as texts } from './systemTexts';

/** What happened, as a sentence; null for what an operator need not read. */
export function systemSentence(entry: Entry): string | null {
  switch (entry.type) {
    case 'message':
      return entry.author.kind === 'system' ? entry.text : null;
    case 'conversationUpdate':
      return null;
    case 'endOfConversation':
      return closedSentence(entry);
    case 'event':
      return eventSentence(readEventDetail(entry));
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

function eventSentence(detail: EventDetail): string | null {
  switch (detail.kind) {
    case 'askedForPerson':
      return askedSentence(detail.department?.name ?? null, detail.reason);
    case 'joined':
      return texts.joined[detail.how](detail.operator.name);
    case 'reopened':
      return reopenedSentence(detail);
    case 'ending':
      return texts.ending(detail.seconds);
    case 'endingCancelled':
      return detail.by === 'visitor' ? texts.endingStoppedByVisitor : texts.endingStopped;
    case 'other':
      return null;
    default:
      return detail satisfies never;
  }
}

function askedSentence(department: string | null, reason: string | null): string {
  if (department !== null) {
    return reason === null ? texts.askedFor(department) : texts.askedForWhy(department, reason);
  }
  return reason === null ? texts.asked : texts.askedWhy(reason);
}

function reopenedSentence({ by, to }: Extract<EventDetail, { kind: 'reopened' }>): string {
  if (by === 'visitor') {
    return to === null ? texts.reopened : texts.reopenedByVisitor[to];
  }
  return to === 'queued' ? texts.reopenedToQueue : texts.reopened;
}
