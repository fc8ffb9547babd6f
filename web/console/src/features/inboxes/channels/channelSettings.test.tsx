import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InboxPage } from '../InboxPage';
import { refusal, show, stored } from './inboxStage';

const findings = [
  { subject: 'token', isWell: true, words: 'The token is that of @our_bot.' },
  { subject: 'webhook', isWell: false, words: 'Telegram still calls an address.' },
];

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
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

  it.each([
    [{ mode: 'polling' }, null, /^The hub asks Telegram for messages itself/],
    [{ mode: 'webhook' }, null, /sets it as Hub:PublicUrl/],
    [{}, 'https://hub.example/webhooks/i1', /^The hub tells Telegram to call this address/],
  ])('with %o and the address %s says how the vendor reaches it', async (settings, webhookUrl, words) => {
    show(<InboxPage id="i1" />, {
      'GET /api/channel-inboxes/i1': () => Response.json({ ...stored, settings, webhookUrl }),
    });

    expect(await screen.findByText(words)).toBeTruthy();
    const address = screen.queryByRole<HTMLInputElement>('textbox', { name: 'Webhook address' });
    expect(address?.value ?? null).toBe(webhookUrl);
  });

  it('says how many things could not be read', async () => {
    show(<InboxPage id="i1" />);

    expect(await screen.findByText('2 things that came in could not be read and were kept aside.')).toBeTruthy();
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
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), ', not saved');
    await user.click(screen.getByRole('button', { name: 'Remove…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Our bot?' }));
    expect(dialog.getByText(/The conversations stay/)).toBeTruthy();
    expect(bodyOf('DELETE /api/channel-inboxes/i1')).toBeUndefined();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));

    expect(await screen.findByText('List')).toBeTruthy();
    expect(bodyOf('DELETE /api/channel-inboxes/i1')).toBeNull();
  });
});
