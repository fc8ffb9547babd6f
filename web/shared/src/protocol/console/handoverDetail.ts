import { type Fields, isFields } from '../fields';
import { type Candidate, readCandidate } from './candidate';
import { type Named, numberOrNull, readList, readNamed, readText, readWord, textOrNull } from './read';
import { offerKinds } from './row';

/** What an event says about how a conversation went from one to another. All of it is for operators only. */
export type HandoverDetail =
  | {
      readonly kind: 'offer';
      readonly id: string;
      readonly state: (typeof offerStates)[number];
      /** These stand in the entry that makes the offer; `operator` also in answers. */
      readonly offered: (typeof offerKinds)[number] | null;
      readonly operator: Named | null;
      readonly department: Named | null;
      readonly note: string | null;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly kind: 'reassigned';
      readonly from: (typeof places)[number] | null;
      readonly to: Named;
      readonly department: Named | null;
      readonly note: string | null;
    }
  | { readonly kind: 'requeued'; readonly reason: (typeof requeueReasons)[number] | null }
  | {
      readonly kind: 'participant';
      readonly state: 'joined' | 'left';
      readonly operator: Named;
      readonly by: Named | null;
    }
  | {
      readonly kind: 'routing';
      readonly decision: 'admitted' | 'assigned' | 'fallback';
      readonly operator: Named | null;
      readonly department: Named | null;
      readonly rule: string | null;
      /** Whether the department was closed when they came. */
      readonly closed: boolean;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'rating'; readonly score: number; readonly comment: string | null };

const offerStates = ['offered', 'accepted', 'declined', 'timedOut', 'withdrawn'] as const;
const places = ['bot', 'queued', 'assigned'] as const;
const requeueReasons = ['ownerLost', 'shiftEnd', 'returned'] as const;
const decisions = ['admitted', 'assigned', 'fallback'] as const;
const comings = ['joined', 'left'] as const;

/** Reads what an event says of a hand-over; undefined where it says something else, or not enough. */
export function readHandoverDetail(event: string | null, value: Fields): HandoverDetail | undefined {
  switch (event) {
    case 'omnichannel.offer':
      return readOffered(value);
    case 'omnichannel.reassigned': {
      const to = readNamed(value.to);
      const department = readNamed(value.department) ?? null;
      return (
        to && {
          kind: 'reassigned',
          from: readWord(value.from, places) ?? null,
          to,
          department,
          note: textOrNull(value.note),
        }
      );
    }
    case 'omnichannel.requeued':
      return { kind: 'requeued', reason: readWord(value.reason, requeueReasons) ?? null };
    case 'omnichannel.participant': {
      const state = readWord(value.state, comings);
      const operator = readNamed(value.operator);
      return state && operator && { kind: 'participant', state, operator, by: readNamed(value.by) ?? null };
    }
    case 'omnichannel.routing':
      return readRouted(value);
    case 'omnichannel.rating': {
      const score = numberOrNull(value.score);
      return score === null ? undefined : { kind: 'rating', score, comment: textOrNull(value.comment) };
    }
    default:
      return undefined;
  }
}

function readOffered(value: Fields): HandoverDetail | undefined {
  const id = readText(value.id);
  const state = readWord(value.state, offerStates);
  return (
    (id &&
      state && {
        kind: 'offer',
        id,
        state,
        offered: readWord(value.kind, offerKinds) ?? null,
        operator: readNamed(value.operator) ?? null,
        department: readNamed(value.department) ?? null,
        note: textOrNull(value.note),
        candidates: candidatesOf(value.why),
      }) ||
    undefined
  );
}

function readRouted(value: Fields): HandoverDetail | undefined {
  const decision = readWord(value.decision, decisions);
  return (
    decision && {
      kind: 'routing',
      decision,
      operator: readNamed(value.operator) ?? null,
      department: readNamed(value.department) ?? null,
      rule: textOrNull(value.rule),
      closed: isFields(value.why) && value.why.closed === true,
      candidates: candidatesOf(value.why),
    }
  );
}

function candidatesOf(why: unknown): readonly Candidate[] {
  return (isFields(why) ? readList(why.candidates, readCandidate) : undefined) ?? [];
}
