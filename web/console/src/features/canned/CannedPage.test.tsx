import type { CannedReplyList } from '@omnichannel/shared/protocol/console/cannedReply';
import { readMe } from '@omnichannel/shared/protocol/console/me';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../common/renderWithKit';
import { CannedPage } from './CannedPage';

const me = readMe({
  id: 'anna',
  name: 'Anna',
  role: 'admin',
  status: 'available',
  departments: [{ id: 'd1', name: 'Support' }],
});
const reply = { id: 'r1', name: 'Greeting', shortcut: 'hello', text: 'Hello!', shared: true, department: null };
const theirs = { ...reply, id: 'r2', name: 'Refund', shortcut: 'refund', mayChange: false, version: 1 };
const both: CannedReplyList = { items: [{ ...reply, mayChange: true, version: 3 }, theirs], mayShare: true };

function show(list: CannedReplyList, ...answers: Response[]) {
  if (!me) {
    throw new Error('The sample operator cannot be read');
  }
  const hub = vi.fn(async (_path: string, init?: RequestInit) =>
    init?.method === 'GET' || !init?.method ? Response.json(list) : (answers.shift() ?? Response.json({})),
  );
  vi.stubGlobal('fetch', hub);
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  renderWithKit(<CannedPage me={me} />);
  return { hub, user: userEvent.setup() };
}

describe('the page of canned replies', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('says what they are for while there are none, and how to begin', async () => {
    show({ items: [], mayShare: false });

    expect(await screen.findByText('No canned replies yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'New reply' })).toBeTruthy();
  });

  it('finds one by a part of its name', async () => {
    const { user } = show(both);
    await user.type(await screen.findByRole('searchbox', { name: 'Search replies' }), 'refu');

    expect(screen.queryByText('Greeting')).toBeNull();
    expect(screen.getByText('Refund')).toBeTruthy();
  });

  it('offers no change of what may not be changed', async () => {
    show(both);

    expect(await screen.findByRole('button', { name: 'Edit Greeting' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Edit Refund' })).toBeNull();
  });

  it('saves under the version that was changed, and says what the hub found wrong beside the field', async () => {
    const refusal = { type: 'urn:omnichannel:validation', errors: { shortcut: ['Another reply has it already.'] } };
    const { hub, user } = show(both, Response.json(refusal, { status: 400 }));
    await user.click(await screen.findByRole('button', { name: 'Edit Greeting' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Shortcut' }), '2');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(await within(dialog).findByText('Another reply has it already.')).toBeTruthy();
    const [path, init] = hub.mock.calls.find(([, options]) => options?.method === 'PUT') ?? [];
    expect(path).toBe('/api/canned-replies/r1');
    expect(JSON.parse(String(init?.body))).toMatchObject({ shortcut: 'hello2', version: 3, shared: true });
  });

  it('asks before it deletes', async () => {
    const { hub, user } = show(both, new Response(null, { status: 204 }));
    await user.click(await screen.findByRole('button', { name: 'Delete Greeting' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete this reply?' });
    expect(hub.mock.calls.some(([, options]) => options?.method === 'DELETE')).toBe(false);

    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(hub.mock.calls.find(([, options]) => options?.method === 'DELETE')?.[0]).toBe('/api/canned-replies/r1');
  });
});
