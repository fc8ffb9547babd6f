import { samplePermissions } from '@omnichannel/shared/protocol/console/samples';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HandoverContext } from '../../common/handover/handover';
import { LiveContext } from '../../common/live';
import { renderWithKit } from '../../common/renderWithKit';
import { BoardPage } from './BoardPage';

const kim = '0198f9d2-0000-7000-8000-000000000001';
const support = {
  id: 'support',
  name: 'Support',
  isOpen: true,
  waiting: 2,
  longest: {
    conversationId: kim,
    contact: { id: 'c', name: 'Kim Nord' },
    since: new Date(Date.now() - 65_000).toISOString(),
  },
  withBot: 1000,
  withPeople: 3,
  missedToday: 4,
  ready: 0,
  members: 2,
};
const ben = { id: 'ben', name: 'Ben', status: 'busy', load: 3, cap: 5, isConnected: false, departments: ['support'] };
const cleo = { ...ben, id: 'cleo', name: 'Cleo', status: 'offline', load: 0 };
const quiet = { ...support, waiting: 0, longest: null, isOpen: false };

function show(answer: unknown, role: keyof typeof samplePermissions = 'supervisor') {
  const askAll = vi.fn();
  const asked = vi.fn();
  vi.stubGlobal('fetch', async () => {
    asked();
    return answer === null ? Response.json({}, { status: 503 }) : Response.json(answer);
  });
  const page = () => (
    <HandoverContext value={{ ask: vi.fn(), askAll, rightsOf: vi.fn() }}>
      <BoardPage me={{ id: 'sue', permissions: samplePermissions[role] }} />
    </HandoverContext>
  );
  const routeTree = createRootRoute({ component: page });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  renderWithKit(
    <LiveContext value={{ state: { kind: 'connected' }, watch: () => () => undefined } as never}>
      <RouterProvider router={router} />
    </LiveContext>,
  );
  return { askAll, asked };
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the live board', () => {
  it('tells in words where somebody waits and nobody can take them, and who has waited longest', async () => {
    show({ departments: [support], operators: [ben] });

    expect(await screen.findByText('Somebody waits and nobody can take them')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Kim Nord' }).getAttribute('href')).toContain(kim);
    expect(screen.getByText('1:05')).toBeDefined();
    expect(screen.getByText('999+')).toBeDefined();
    expect(screen.getByText('0 of 2')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('Somebody waits and nobody can take them: Support');
  });

  it('leads from each number to the chats that were counted, and from none to an empty list', async () => {
    show({ departments: [support, { ...quiet, withBot: 0 }], operators: [] });

    const waiting = await screen.findByRole('link', { name: /visitors? waits?$/ });
    expect(waiting.getAttribute('href')).toBe('/console/queue?department=support');
    expect(screen.getByRole('link', { name: 'With the bot' }).getAttribute('href')).toBe(
      '/console/bot?department=support',
    );
    expect(screen.getAllByText('With the bot').length).toBe(2);
  });

  it('shows who has how much to do, and whose connection is gone', async () => {
    show({ departments: [support], operators: [cleo, ben] });

    const [first, second] = await waitFor(() => {
      const items = screen.getAllByRole('listitem').filter((item) => within(item).queryByRole('heading', { level: 3 }));
      expect(items.length).toBe(2);
      return items as [HTMLElement, HTMLElement];
    });

    expect(within(first).getByText('3 of 5 chats')).toBeDefined();
    expect(within(first).getByText('Connection lost')).toBeDefined();
    expect(within(second).getByText('Offline')).toBeDefined();
    expect(within(second).queryByText('Connection lost')).toBeNull();
  });

  it('lets the chats of whoever has some be handed over', async () => {
    const { askAll } = show({ departments: [support], operators: [ben, cleo] });
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over chats… of Ben' }));

    expect(askAll).toHaveBeenCalledWith(expect.objectContaining({ id: 'ben', name: 'Ben', load: 3 }));
    expect(screen.queryByRole('button', { name: /of Cleo/ })).toBeNull();
  });

  it('is friendly where nobody waits and nobody is there', async () => {
    show({ departments: [quiet], operators: [cleo] });

    expect(await screen.findByText('All quiet: everybody has been looked after.')).toBeDefined();
    expect(screen.getByText('Nobody is here yet. Whoever signs in moves to the top.')).toBeDefined();
    expect(screen.getByText('closed now')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says so to whoever is in no department', async () => {
    show({ departments: [], operators: [] });

    expect(await screen.findByText('You are in no department yet')).toBeDefined();
  });

  it('can be tried again where it could not be loaded', async () => {
    const { asked } = show(null);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1));
  });
});
