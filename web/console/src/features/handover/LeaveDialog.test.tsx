import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveContext } from '../../common/live';
import { renderWithKit } from '../../common/renderWithKit';
import { LeaveDialog } from './LeaveDialog';

const chats = [sampleRow({ id: sampleId(1) }), sampleRow({ id: sampleId(2) })];
const done = { ok: true, sequence: 1 };
const refused = { ok: false, code: 'not-owner', missed: [] };

function show(...answers: readonly unknown[]) {
  const invoke = vi.fn();
  for (const answer of answers) {
    invoke.mockResolvedValueOnce(answer);
  }
  const [onLeave, onClose] = [vi.fn(), vi.fn()];
  renderWithKit(
    <LiveContext value={{ invoke } as never}>
      <LeaveDialog chats={chats} onLeave={onLeave} onClose={onClose} />
    </LiveContext>,
  );
  return { user: userEvent.setup(), invoke, onLeave };
}

afterEach(cleanup);

describe('signing out with chats', () => {
  it('gives each back to its queue before it leaves', async () => {
    const { user, invoke, onLeave } = show(done, done);
    await user.click(await screen.findByRole('button', { name: 'Give back and sign out' }));

    await vi.waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
    expect(invoke.mock.calls.map(([method, { conversationId }]) => [method, conversationId])).toEqual(
      chats.map(({ id }) => ['Requeue', id]),
    );
  });

  it('stays when one cannot be given back', async () => {
    const { user, invoke, onLeave } = show(refused);
    await user.click(await screen.findByRole('button', { name: 'Give back and sign out' }));

    await vi.waitFor(() => expect(invoke).toHaveBeenCalledOnce());
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('leaves at once when they are to be kept', async () => {
    const { user, invoke, onLeave } = show();
    await user.click(await screen.findByRole('button', { name: 'Keep and sign out' }));

    expect(onLeave).toHaveBeenCalledOnce();
    expect(invoke).not.toHaveBeenCalled();
  });
});
