import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';
import { InboxesPage } from '../InboxesPage';
import { InboxPage } from '../InboxPage';

const support = { id: 'd1', name: 'Support' };
const stored = {
  id: 'i1',
  version: 7,
  channel: 'telegram',
  name: 'Our bot',
  department: 'd1',
  flow: null,
  reopenWindow: '1.00:00:00',
  settings: { mode: 'polling' },
  secretsSet: ['token', 'webhookSecret'],
  oldSecretsUntil: null,
  pausedAt: null,
  webhookUrl: null,
  connectionProblem: null,
  unreadable: 2,
};
const item = { id: 'i1', channel: 'telegram', name: 'Our bot', origins: 0, department: support, flow: null };
const site = { ...item, id: 'i2', channel: 'webchat', name: 'Website', origins: 1 };
const findings = [
  { subject: 'token', isWell: true, words: 'The token is that of @our_bot.' },
  { subject: 'webhook', isWell: false, words: 'Telegram still calls an address.' },
];

type Hub = Readonly<Record<string, () => Response>>;

const reading: Hub = {
  'GET /api/inboxes': () => Response.json({ items: [item, site], departments: [support], flows: [] }),
  'GET /api/channels': () => Response.json([{ channel: 'telegram' }, { channel: 'whatsapp' }, { channel: 'sms' }]),
  'GET /api/channel-inboxes/i1': () => Response.json(stored),
};

const refusal = (errors: Readonly<Record<string, readonly string[]>>) =>
  Response.json({ type: 'urn:omnichannel:validation', errors }, { status: 400 });

function show(page: ReactElement, writing: Hub = {}) {
  const answers: Hub = { ...reading, ...writing };
  const sent: { call: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const call = `${init?.method ?? 'GET'} ${path}`;
    sent.push({ call, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    return answers[call]?.() ?? new Response(null, { status: 404 });
  });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const root = createRootRoute({ component: Outlet });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => page });
  const list = createRoute({ getParentRoute: () => root, path: '/console/settings/inboxes', component: () => 'List' });
  const router = createRouter({ routeTree: root.addChildren([home, list]), history: createMemoryHistory() });
  renderWithKit(<RouterProvider router={router as never} />);
  return { user: userEvent.setup(), bodyOf: (call: string) => sent.find((one) => one.call === call)?.body };
}

async function openNew(writing: Hub = {}) {
  const onOpen = vi.fn();
  const shown = show(<InboxesPage onOpen={onOpen} />, writing);
  await shown.user.click(await screen.findByRole('button', { name: 'New inbox' }));
  return { ...shown, onOpen, dialog: within(await screen.findByRole('dialog')) };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the list of inboxes', () => {
  it('says of each its channel, and which one is paused', async () => {
    const paused = { ...item, pausedAt: '2026-11-20T10:00:00Z' };
    show(<InboxesPage onOpen={vi.fn()} />, {
      'GET /api/inboxes': () => Response.json({ items: [paused, site], departments: [], flows: [] }),
    });

    expect((await screen.findByRole('link', { name: /Our bot/ })).textContent).toContain('Paused · Telegram · Support');
    expect(screen.getByRole('link', { name: /Website/ }).textContent).toContain('Web site · 1 site · Support');
  });
});

describe('a new inbox', () => {
  it('is a web site unless another channel is chosen', async () => {
    const { user, dialog, bodyOf } = await openNew();
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Shop');
    await user.click(dialog.getByRole('button', { name: 'Create' }));

    await vi.waitFor(() => expect(bodyOf('POST /api/inboxes')).toMatchObject({ name: 'Shop', origins: [] }));
  });

  it('of WhatsApp sends what the channel needs, under the names that the hub knows, and opens its page', async () => {
    const made = () => Response.json({ ...stored, channel: 'whatsapp' }, { status: 201 });
    const { user, dialog, bodyOf, onOpen } = await openNew({ 'POST /api/channel-inboxes': made });
    await user.click(dialog.getByRole('radio', { name: 'WhatsApp' }));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Orders');
    await user.type(dialog.getByRole('textbox', { name: 'Twilio account SID' }), 'AC1');
    await user.type(dialog.getByLabelText('Twilio auth token'), ' t0ken ');
    await user.type(dialog.getByRole('textbox', { name: 'Number' }), '+14155238886');
    await user.click(dialog.getByRole('button', { name: 'Create' }));

    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    expect(bodyOf('POST /api/channel-inboxes')).toEqual({
      id: onOpen.mock.calls[0]?.[0],
      channel: 'whatsapp',
      name: 'Orders',
      settings: { accountSid: 'AC1', number: '+14155238886' },
      secrets: { authToken: 't0ken' },
    });
  });

  it.each(['token', 'secrets.token'])('shows what the hub says about %s beside the field', async (name) => {
    const refused = () => refusal({ [name]: ['This is no bot token.'] });
    const { user, dialog, onOpen } = await openNew({ 'POST /api/channel-inboxes': refused });
    await user.click(dialog.getByRole('radio', { name: 'Telegram' }));
    await user.click(dialog.getByRole('button', { name: 'Create' }));

    expect(await dialog.findByText('This is no bot token.')).toBeTruthy();
    expect(dialog.getByLabelText('Bot token').getAttribute('aria-invalid')).toBe('true');
    expect(dialog.queryByRole('alert')).toBeNull();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('says what has no field of its own below them', async () => {
    const refused = () => refusal({ channel: ['There is no such channel.'] });
    const { user, dialog } = await openNew({ 'POST /api/channel-inboxes': refused });
    await user.click(dialog.getByRole('radio', { name: 'SMS' }));
    await user.click(dialog.getByRole('button', { name: 'Create' }));

    expect((await dialog.findByRole('alert')).textContent).toBe('There is no such channel.');
  });
});

describe('the page of a channel’s inbox', () => {
  it('never fills in a credential, and sends none that is not replaced', async () => {
    const saved = () => Response.json({ ...stored, version: 8, name: 'Our bot!' });
    const { user, bodyOf } = show(<InboxPage id="i1" />, { 'PUT /api/channel-inboxes/i1': saved });
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), '!');
    expect(screen.queryByLabelText('Bot token')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await vi.waitFor(() => expect(bodyOf('PUT /api/channel-inboxes/i1')).toBeTruthy());
    expect(bodyOf('PUT /api/channel-inboxes/i1')).toEqual({
      version: 7,
      name: 'Our bot!',
      department: 'd1',
      flow: null,
      reopenWindow: '1.00:00:00',
      settings: { mode: 'polling' },
      secrets: {},
      keepOldSecrets: true,
    });
  });

  it('replaces a credential in an empty field, and shows the hub’s words beside it', async () => {
    const refused = () => refusal({ token: ['This is no bot token.'] });
    const { user, bodyOf } = show(<InboxPage id="i1" />, { 'PUT /api/channel-inboxes/i1': refused });
    await user.click(await screen.findByRole('button', { name: 'Replace: Bot token' }));
    const field = screen.getByLabelText<HTMLInputElement>('Bot token');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'wrong');
    await user.click(screen.getByRole('checkbox', { name: 'Keep the present one for 24 hours' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('This is no bot token.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(bodyOf('PUT /api/channel-inboxes/i1')).toMatchObject({ secrets: { token: 'wrong' }, keepOldSecrets: false });
  });

  it('says who is to set the public address, and how many things could not be read', async () => {
    show(<InboxPage id="i1" />);

    expect(await screen.findByText(/sets it as Hub:PublicUrl/)).toBeTruthy();
    expect(screen.getByText('2 things that came in could not be read and were kept aside.')).toBeTruthy();
  });

  it('lists what a check of the connection finds, in the hub’s words', async () => {
    const check = () => Response.json(findings);
    const { user } = show(<InboxPage id="i1" />, { 'POST /api/channel-inboxes/i1/check': check });
    await user.click(await screen.findByRole('button', { name: 'Check connection' }));

    expect(await screen.findByText('Not well:')).toBeTruthy();
    const said = screen.getAllByRole('listitem').map((finding) => finding.textContent);
    expect(said).toEqual(['Well: The token is that of @our_bot.', 'Not well: Telegram still calls an address.']);
  });

  it('pauses without losing what is being filled in, and says why the vendor could not be told', async () => {
    const connectionProblem = 'Telegram could not be reached.';
    const answer = { ...stored, version: 8, pausedAt: '2026-11-20T10:00:00Z', connectionProblem };
    const { user, bodyOf } = show(<InboxPage id="i1" />, {
      'POST /api/channel-inboxes/i1/pause': () => Response.json(answer),
    });
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await user.type(name, '!');
    await user.click(screen.getByRole('button', { name: 'Pause' }));

    expect(await screen.findByRole('button', { name: 'Go on' })).toBeTruthy();
    expect(bodyOf('POST /api/channel-inboxes/i1/pause')).toEqual({ paused: true });
    expect(screen.getByText(connectionProblem)).toBeTruthy();
    expect(name.value).toBe('Our bot!');
  });

  it.each([
    [409, 'changed-meanwhile', 'Somebody else has changed these settings meanwhile.'],
    [503, 'busy', 'The hub is busy. Try again in a moment.'],
  ])('keeps what was filled in when the hub answers %i', async (status, code, words) => {
    const refused = () => Response.json({ type: `urn:omnichannel:${code}` }, { status });
    const { user } = show(<InboxPage id="i1" />, { 'PUT /api/channel-inboxes/i1': refused });
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await user.type(name, '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(words)).toBeTruthy();
    expect(name.value).toBe('Our bot!');
  });

  it('asks before it removes, and goes back to the list', async () => {
    const { user, bodyOf } = show(<InboxPage id="i1" />, {
      'DELETE /api/channel-inboxes/i1': () => new Response(null, { status: 204 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Remove…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Our bot?' }));
    expect(dialog.getByText(/The conversations stay/)).toBeTruthy();
    expect(bodyOf('DELETE /api/channel-inboxes/i1')).toBeUndefined();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));

    expect(await screen.findByText('List')).toBeTruthy();
    expect(bodyOf('DELETE /api/channel-inboxes/i1')).toBeNull();
  });
});
