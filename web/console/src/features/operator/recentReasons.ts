import { readText, readWord } from '@omnichannel/shared/protocol/console/read';
import { isFields } from '@omnichannel/shared/protocol/fields';
import { readStored, store } from '../../common/storage';

/** A reason with the status that it was given for. */
export type GivenReason = { readonly status: (typeof explained)[number]; readonly reason: string };

/** The statuses that have a reason. */
export const explained = ['busy', 'away'] as const;

/** How many characters a reason has at most, without the spaces around it. */
export const longestReason = 60;

const most = 5;
const keyOf = (operatorId: string) => `omnichannel.reasons.${operatorId}`;

/** The reasons that the operator gave last in this browser, the newest first. */
export function recentReasons(operatorId: string): readonly GivenReason[] {
  try {
    const stored: unknown = JSON.parse(readStored(keyOf(operatorId)) ?? '[]');
    return (Array.isArray(stored) ? stored : []).flatMap((value: unknown) => readGiven(value) ?? []).slice(0, most);
  } catch {
    return [];
  }
}

/** Remembers a reason as the newest. */
export function rememberReason(operatorId: string, given: GivenReason): void {
  const others = recentReasons(operatorId).filter((one) => one.status !== given.status || one.reason !== given.reason);
  store(keyOf(operatorId), JSON.stringify([given, ...others].slice(0, most)));
}

function readGiven(value: unknown): GivenReason | undefined {
  const status = isFields(value) ? readWord(value.status, explained) : undefined;
  const reason = isFields(value) ? readText(value.reason) : undefined;
  return status && reason ? { status, reason } : undefined;
}
