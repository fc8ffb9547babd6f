import { notifications } from '@mantine/notifications';
import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import type { TagList } from '@omnichannel/shared/protocol/console/tag';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keys } from '../../../common/keys';
import { LiveContext } from '../../../common/live';
import { renderWithKit } from '../../../common/renderWithKit';
import type { EndCommand } from '../../../common/runCommand';
import { type Desk, DeskContext } from '../desk';
import { EndQuestion } from './EndQuestion';
import { EndQuestions } from './endQuestions';
import { useCommandBehindReplies } from './useCommandBehindReplies';

// A busy machine is no fault of what is tested.
const patient = { timeout: 10_000 };
const id = sampleId(1);
const tag = (name: string, isOutcome: boolean) => ({ id: name, name, colour: 'green', isOutcome }) as const;
const few = [tag('Given up', true), tag('Lead', false), tag('Solved', true)];

function EndButton({ end }: { readonly end: EndCommand }) {
  const command = useCommandBehindReplies();
  return (
    <button type="button" data-end-menu="" onClick={() => void command(end)}>
      End chat
    </button>
  );
}

/** A hub that ends a chat once it is tagged, and refuses by that code before. */
function show(code: string, tags: TagList['tags'], end: EndCommand = { method: 'End', conversationId: id }) {
  const list: TagList = { version: 1, tags };
  vi.stubGlobal('fetch', async () => Response.json(list));
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const sent: Record<string, unknown>[] = [];
  let isTagged = false;
  const invoke = async (method: string, { clientCommandId: _, ...rest }: Record<string, unknown>) => {
    sent.push({ method, ...rest });
    isTagged ||= method === 'Tag';
    return isTagged ? { ok: true, sequence: 9 } : { ok: false, code, message: 'No.' };
  };
  const client = new QueryClient();
  client.setQueryData<TagList>(keys.tags, list);
  const desk: Pick<Desk, 'endQuestions' | 'outbox'> = {
    endQuestions: new EndQuestions(),
    outbox: { releaseAll: async () => undefined } as unknown as Desk['outbox'],
  };
  renderWithKit(
    <LiveContext value={{ invoke } as never}>
      <DeskContext value={desk as Desk}>
        <EndButton end={end} />
        <EndQuestion />
      </DeskContext>
    </LiveContext>,
    client,
  );
  const user = userEvent.setup();
  const press = () => user.click(screen.getByRole('button', { name: 'End chat' }));
  return { user, sent, press };
}

const tagged = (name: string) => ({ method: 'Tag', conversationId: id, added: [name], removed: [] });
const namesIn = (list: HTMLElement) => [...list.querySelectorAll('[dir="auto"]')].map((one) => one.textContent);
const hasFocus = (name: string) =>
  vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })), patient);

// The dialog is loaded when it is needed; how long that takes is not what is tested.
beforeAll(() => import('./EndQuestionDialog'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('an end that needs an outcome', () => {
  it('asks for one by numbers, puts it on the chat and ends it', async () => {
    const { user, sent, press } = show('outcome-required', few);
    await press();
    await screen.findByRole('dialog', { name: 'How did this chat end?' }, patient);
    expect(namesIn(await screen.findByRole('list', {}, patient))).toEqual(['Given up', 'Solved']);
    await user.keyboard('2');

    const end = { method: 'End', conversationId: id };
    await vi.waitFor(() => expect(sent).toEqual([end, tagged('Solved'), end]), patient);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is asked for by the arrows and Enter too, and the countdown stays what it was to be', async () => {
    const end: EndCommand = { method: 'EndIn', conversationId: id, seconds: 45 };
    const { user, sent, press } = show('outcome-required', few, end);
    await press();
    await hasFocus('Given up');
    expect(screen.getByText('Its 45 seconds begin as soon as you have chosen.')).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');

    await vi.waitFor(() => expect(sent).toEqual([end, tagged('Solved'), end]), patient);
  });

  it('stays open when nobody chooses, and the focus is where it was', async () => {
    const { user, sent, press } = show('outcome-required', few);
    await press();
    await hasFocus('Given up');
    await user.keyboard('{Escape}');

    await hasFocus('End chat');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent).toHaveLength(1);
  });

  it('says who can help where no tag is marked', async () => {
    const { press } = show('outcome-required', [tag('Lead', false)]);
    await press();

    expect(
      await screen.findByText('No tag says that yet. An admin marks them in the settings.', {}, patient),
    ).toBeTruthy();
  });
});

describe('an end that needs a tag', () => {
  it('asks for any, and finds one of many by a part of its name', async () => {
    const { user, sent, press } = show('tag-required', [
      ...few,
      ...Array.from({ length: 12 }, (_, at) => tag(`Order ${at + 10}`, false)),
    ]);
    await press();
    await screen.findByRole('dialog', { name: 'What was this chat about?' }, patient);
    await vi.waitFor(
      () => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Find a tag' })),
      patient,
    );
    await user.keyboard('der 21');
    expect(namesIn(screen.getByRole('list'))).toEqual(['Order 21']);
    await user.keyboard('{Enter}');

    await vi.waitFor(() => expect(sent[1]).toEqual(tagged('Order 21')), patient);
  });
});

describe('an end that is refused for another reason', () => {
  it('asks nothing', async () => {
    const told = vi.spyOn(notifications, 'show');
    const { press } = show('not-owner', few);
    await press();

    await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ message: 'This chat is not yours any more.' }), patient);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
