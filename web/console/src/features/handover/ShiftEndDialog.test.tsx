import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Leaving } from '../../common/handover/handover';
import { LiveContext } from '../../common/live';
import { renderWithKit } from '../../common/renderWithKit';
import { ShiftEndDialog } from './ShiftEndDialog';

const person = (id: string, name: string, load: number, status = 'available') => ({ id, name, load, cap: 5, status });
const departments = [
  { id: 'd1', name: 'Sales', operators: [person('ben', 'Ben', 4, 'away'), person('cleo', 'Cleo', 0)] },
  { id: 'd2', name: 'Support', operators: [person('ben', 'Ben', 4, 'away')] },
];

function show(answer: unknown, of: Leaving | null = null) {
  const invoke = vi.fn(async () => answer);
  const onClose = vi.fn();
  vi.stubGlobal('fetch', async () => Response.json(departments));
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  renderWithKit(
    <LiveContext value={{ invoke } as never}>
      <ShiftEndDialog of={of} onClose={onClose} />
    </LiveContext>,
  );
  return { user: userEvent.setup(), invoke, onClose };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('handing over all chats of somebody', () => {
  it('offers those who have some, each once, and whoever is available to take them', async () => {
    show({ ok: true, moved: 4, failed: [] });
    const from = within(await screen.findByLabelText('Whose chats'));
    await from.findByRole('option', { name: 'Ben: 4 chats' });

    expect(from.getAllByRole('option')).toHaveLength(2);
    const to = within(screen.getByLabelText('To whom')).getAllByRole('option');
    expect(to.map((one) => one.textContent)).toEqual(['Back to their queues', 'Cleo: 0 chats of 5']);
  });

  it('gives them away with the reason, and closes', async () => {
    const { user, invoke, onClose } = show({ ok: true, moved: 4, failed: [] });
    await screen.findByRole('option', { name: 'Ben: 4 chats' });
    await user.selectOptions(screen.getByLabelText('Whose chats'), 'ben');
    await user.selectOptions(screen.getByLabelText('To whom'), 'cleo');
    await user.type(screen.getByLabelText('Reason'), 'End of shift');
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
    const wish = { fromOperatorId: 'ben', departmentId: null, toOperatorId: 'cleo', note: 'End of shift' };
    expect(invoke).toHaveBeenCalledWith('ReassignAll', expect.objectContaining(wish));
  });

  it('begins with whoever it was opened for', async () => {
    const { user, invoke, onClose } = show({ ok: true, moved: 4, failed: [] }, { id: 'ben', name: 'Ben', load: 4 });
    await screen.findByRole('option', { name: 'Ben: 4 chats' });
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(invoke).toHaveBeenCalledWith('ReassignAll', expect.objectContaining({ fromOperatorId: 'ben' }));
  });

  it('begins with them also where they are in no department', async () => {
    const { user, invoke, onClose } = show({ ok: true, moved: 1, failed: [] }, { id: 'dora', name: 'Dora', load: 1 });
    await screen.findByRole('option', { name: 'Dora: 1 chat' });
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(invoke).toHaveBeenCalledWith('ReassignAll', expect.objectContaining({ fromOperatorId: 'dora' }));
  });

  it('asks whose chats where whoever it was opened for has none any more', async () => {
    const { user, invoke } = show({ ok: true, moved: 0, failed: [] }, { id: 'cleo', name: 'Cleo', load: 2 });
    await screen.findByRole('option', { name: 'Ben: 4 chats' });
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    expect(screen.getByRole('alert').textContent).toBe('Choose whose chats to hand over');
    expect(invoke).not.toHaveBeenCalled();
  });

  it('says when whoever gets them has too many then', async () => {
    const said = vi.spyOn(notifications, 'show');
    const { user } = show({ ok: true, moved: 4, failed: [], overCap: true });
    await screen.findByRole('option', { name: 'Ben: 4 chats' });
    await user.selectOptions(screen.getByLabelText('Whose chats'), 'ben');
    await user.selectOptions(screen.getByLabelText('To whom'), 'cleo');
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    const message = '4 chats were handed over. Cleo has more chats now than they should.';
    await vi.waitFor(() => expect(said).toHaveBeenCalledWith({ message }));
  });

  it('stays open and says how many chats could not go, and why', async () => {
    const { user, onClose } = show({ ok: true, moved: 3, failed: [{ conversationId: 'c1', code: 'not-available' }] });
    await screen.findByRole('option', { name: 'Ben: 4 chats' });
    await user.selectOptions(screen.getByLabelText('Whose chats'), 'ben');
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    expect((await screen.findByRole('alert')).textContent).toMatch(/^1 chat stays where it was\. ./);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('asks whose chats before it sends anything', async () => {
    const { user, invoke } = show({ ok: true, moved: 0, failed: [] });
    await screen.findByRole('option', { name: 'Ben: 4 chats' });
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    expect(screen.getByRole('alert').textContent).toBe('Choose whose chats to hand over');
    expect(invoke).not.toHaveBeenCalled();
  });
});
