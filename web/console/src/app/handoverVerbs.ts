import type { Row } from '@omnichannel/shared/protocol/console/row';
import type { Handover } from '../common/handover/handover';
import type { Command } from '../common/runCommand';
import type { Verb } from '../common/verbs/verb';
import type { useStanding } from '../features/conversation/useStanding';
import { texts } from './texts';

const chords: Readonly<Record<string, string>> = { reassign: 'Alt+KeyR', transfer: 'Alt+KeyT', invite: 'Alt+KeyI' };
const asked = ['reassign', 'transfer', 'invite'] as const;
const done = [
  ['takeOver', 'TakeOver'],
  ['join', 'Join'],
  ['monitor', 'Monitor'],
  ['requeue', 'Requeue'],
  ['stepOut', 'StepOut'],
] as const;
const words = texts.verbs.handover;
const typed: Readonly<Record<string, string>> = {
  reassign: 'give',
  transfer: 'transfer',
  invite: 'invite',
  takeOver: 'takeover',
  join: 'join',
  monitor: 'watch',
  requeue: 'queue',
  stepOut: 'leave',
  withdraw: 'withdraw',
};

type Doing = {
  readonly stand: ReturnType<typeof useStanding>;
  readonly command: (command: Command) => Promise<boolean>;
};

/** What can be done about who has the chat on the screen. */
export function handoverVerbs(
  row: Row | undefined,
  { ask, rightsOf }: Handover,
  { stand, command }: Doing,
): readonly Verb[] {
  const rights = row && rightsOf(row);
  const verb = (id: keyof typeof words, possible: boolean, run: (row: Row) => void): Verb => ({
    id: `chat.${id}`,
    group: 'chat',
    name: words[id],
    alias: texts.verbs.handoverAlias,
    word: typed[id],
    chord: chords[id],
    possible,
    run: () => row && run(row),
  });
  return [
    ...asked.map((kind) => verb(kind, rights?.[kind] === true, (on) => ask({ kind, row: on }))),
    ...done.map(([id, method]) => verb(id, rights?.[id] === true, (on) => void stand(on.id, method))),
    verb('withdraw', rights?.write === true && row?.offer?.kind === 'transfer', ({ id: conversationId }) => {
      void command({ method: 'WithdrawTransfer', conversationId });
    }),
  ];
}
