import type { HandoverDetail } from '@omnichannel/shared/protocol/console/handoverDetail';
import { texts } from './handoverTexts';

/** How a conversation went from one to another, as a sentence; null for what is said by the line beside it. */
export function handoverSentence(detail: HandoverDetail, by: string | null): string | null {
  switch (detail.kind) {
    case 'offer':
      return offerSentence(detail, by);
    case 'reassigned': {
      const to = detail.department === null ? detail.to.name : texts.personIn(detail.to.name, detail.department.name);
      return withReason(by === null ? texts.given(to) : texts.givenBy(by, to), detail.note);
    }
    case 'requeued':
      return detail.reason === 'returned' && by !== null
        ? texts.returnedBy(by)
        : texts.requeued[detail.reason ?? 'returned'];
    case 'participant':
      return participantSentence(detail);
    case 'routing':
      return detail.decision === 'fallback' && detail.department !== null
        ? texts.movedOn(detail.department.name)
        : null;
    case 'rating':
      return withReason(texts.rated(detail.score), detail.comment);
    default:
      return detail satisfies never;
  }
}

function participantSentence({ state, operator, by }: Extract<HandoverDetail, { kind: 'participant' }>): string {
  if (state === 'left') {
    return texts.leftAgain(operator.name);
  }
  return by === null ? texts.cameIn(operator.name) : texts.askedIn(by.name, operator.name);
}

function offerSentence(
  { state, offered, operator, department, note }: Extract<HandoverDetail, { kind: 'offer' }>,
  by: string | null,
): string | null {
  const who = operator?.name ?? department?.name ?? texts.somebody;
  switch (state) {
    case 'offered':
      return offered === 'transfer' && by !== null ? withReason(texts.asked(by, who), note) : texts.offered(who);
    case 'declined':
      return withReason(texts.declined(operator?.name ?? by ?? texts.somebody), note);
    case 'timedOut':
      return operator === null ? texts.nobodyAnswered : texts.notAnswered(operator.name);
    case 'withdrawn':
      return by === null ? texts.withdrawn : texts.withdrawnBy(by);
    case 'accepted':
      return null;
    default:
      return state satisfies never;
  }
}

function withReason(sentence: string, reason: string | null): string {
  return reason === null ? sentence : texts.because(sentence, reason);
}
