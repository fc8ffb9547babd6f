import { samplePermissions } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HandoverContext } from '../../../common/handover/handover';
import { renderWithKit } from '../../../common/renderWithKit';
import { TeamPage } from './TeamPage';

const operator = (id: string, name: string, load: number) => ({
  id,
  name,
  load,
  cap: 5,
  role: 'associate',
  status: load === 0 ? 'away' : 'available',
  standing: load === 0 ? { reason: 'Lunch', setBy: 'self', since: null } : null,
  email: `${id}@shop.example`,
});
const answers: Readonly<Record<string, unknown>> = {
  '/api/operators': [operator('ben', 'Ben', 3), operator('cleo', 'Cleo', 0)],
  '/api/invitations': [],
};

function show(role: keyof typeof samplePermissions) {
  const askAll = vi.fn();
  vi.stubGlobal('fetch', async (path: string) => Response.json(answers[path] ?? { items: [] }));
  renderWithKit(
    <HandoverContext value={{ ask: vi.fn(), askAll, rightsOf: vi.fn() }}>
      <TeamPage me={{ id: 'anna', permissions: samplePermissions[role] }} />
    </HandoverContext>,
  );
  return askAll;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the team', () => {
  it('lets the chats of whoever has some be handed over, from their row', async () => {
    const askAll = show('admin');
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over chats… of Ben' }));

    expect(askAll).toHaveBeenCalledWith(expect.objectContaining({ id: 'ben', name: 'Ben', load: 3 }));
    expect(screen.queryByRole('button', { name: /^Hand over chats… of Cleo/ })).toBeNull();
  });

  it('tells who is there and how much they have to do', async () => {
    show('admin');

    expect(await screen.findByText(/^Available · 3 of 5 chats · Associate/)).toBeDefined();
    expect(screen.getByText(/^Away: “Lunch” · 0 of 5 chats · Associate/)).toBeDefined();
  });

  it('does not show that to whoever may not', async () => {
    show('associate');

    expect(await screen.findByRole('button', { name: 'Edit Ben' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Hand over/ })).toBeNull();
  });
});
