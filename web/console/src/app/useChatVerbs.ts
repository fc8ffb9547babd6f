import { notifications } from '@mantine/notifications';
import type { ConversationId } from '@omnichannel/shared/protocol/console/ids';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import type { Opened } from '@omnichannel/shared/protocol/console/opened';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Handover } from '../common/handover/handover';
import { keys } from '../common/keys';
import { useVerbs } from '../common/verbs/useVerbs';
import type { Verb } from '../common/verbs/verb';
import { useCommandBehindReplies } from '../features/conversation/ending/useCommandBehindReplies';
import { useStanding } from '../features/conversation/useStanding';
import { handoverVerbs } from './handoverVerbs';
import { saveFile } from './saveFile';
import { texts } from './texts';
import type { ConsoleActions } from './useConsoleActions';
import type { Place } from './usePlace';

const waits = [30, 45, 60, 90];
const words = texts.verbs;

type Ways = Pick<ConsoleActions, 'pickUp'> & { readonly handover: Handover };

/** What can be done with the chat on the screen. */
export function useChatVerbs({ id }: Place, me: Me, { pickUp, handover }: Ways): void {
  const command = useCommandBehindReplies();
  const stand = useStanding();
  const { data: opened } = useQuery<Opened>({ queryKey: id ? keys.conversation(id) : ['none'], enabled: false });
  const row = id === null ? undefined : opened?.row;
  const verbs = useMemo(
    () => [...chatVerbs(row, me.id, { command, pickUp }), ...handoverVerbs(row, handover, { stand, command })],
    [row, me.id, command, stand, pickUp, handover],
  );
  useVerbs(verbs);
}

type Doing = {
  readonly command: ReturnType<typeof useCommandBehindReplies>;
  readonly pickUp: (id: ConversationId) => Promise<void>;
};

function chatVerbs(row: Row | undefined, operatorId: string, { command, pickUp }: Doing): readonly Verb[] {
  const mine = row?.state === 'assigned' && row.owner?.id === operatorId;
  const verb = (id: string, name: string, possible: boolean, run: (id: ConversationId) => void, more = {}): Verb => ({
    id: `chat.${id}`,
    group: 'chat',
    name,
    possible: row !== undefined && possible,
    run: () => row && run(row.id),
    ...more,
  });
  const take = row?.state === 'bot' ? words.takeOver : words.pickUp;
  return [
    verb('take', take, row?.state === 'queued' || row?.state === 'bot', (id) => void pickUp(id), {
      word: 'take',
      chord: 'Alt+KeyP',
    }),
    verb('endMenu', words.endMenu, mine, () => document.querySelector<HTMLElement>('[data-end-menu]')?.click(), {
      word: 'end',
      chord: 'Alt+KeyE',
    }),
    verb('tag', words.tag, true, tagChat, {
      word: 'tag',
      chord: 'Alt+KeyG',
    }),
    verb('end', words.endNow, mine, (conversationId) => void command({ method: 'End', conversationId }), {
      word: 'close',
    }),
    ...waits.map((seconds) =>
      verb(
        `end.${seconds}`,
        words.endIn(seconds),
        mine,
        (conversationId) => void command({ method: 'EndIn', conversationId, seconds }),
        { word: `close${seconds}` },
      ),
    ),
    verb(
      'keep',
      words.keepOpen,
      mine && row?.ending !== null,
      (conversationId) => void command({ method: 'CancelEnd', conversationId }),
      { word: 'keep' },
    ),
    verb('undoEnd', words.undoEnd, row?.state === 'closed', (conversationId) => {
      void command({ method: 'UndoEnd', conversationId });
    }),
    verb(
      'reopen',
      words.reopen,
      row?.state === 'closed',
      (conversationId) => void command({ method: 'Reopen', conversationId }),
      { word: 'reopen' },
    ),
    verb('link', words.copyLink, true, (id) => void copyLink(id), { alias: 'URL', word: 'link' }),
    verb('text', words.transcriptText, true, (id) => saveFile(`/api/conversations/${id}/transcript?format=text`), {
      word: 'transcript',
    }),
    verb('html', words.transcriptHtml, true, (id) => saveFile(`/api/conversations/${id}/transcript?format=html`)),
  ];
}

/** Begins to choose a tag beside the visitor; where there is no room for that beside the chat, it comes in front first. */
function tagChat(): void {
  const add = document.querySelector<HTMLElement>('[data-add-tag]');
  if (add?.offsetParent === null) {
    document.querySelector<HTMLElement>('[data-details]')?.click();
  }
  add?.click();
}

async function copyLink(id: ConversationId): Promise<void> {
  try {
    await navigator.clipboard.writeText(`${location.origin}/console/mine/${id}`);
    notifications.show({ message: texts.linkCopied });
  } catch {
    notifications.show({ message: texts.linkNotCopied });
  }
}
