import { cleanup, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InboxesPage } from '../InboxesPage';
import { InboxPage } from '../InboxPage';
import { type Hub, item, refusal, show, site, stored, support } from './inboxStage';

/** From the list to the page of what was made. */
function Journey() {
  const [id, open] = useState('');
  return id ? <InboxPage id={id} /> : <InboxesPage onOpen={open} />;
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

  it('that the vendor could not be told of is there, and its page says so', async () => {
    const id = 'a-b-c-d-1';
    vi.spyOn(crypto, 'randomUUID').mockReturnValue(id);
    const made = { ...stored, id, connectionProblem: 'Telegram could not be reached.' };
    const { user } = show(<Journey />, {
      'POST /api/channel-inboxes': () => Response.json(made, { status: 201 }),
      'GET /api/inboxes': () => Response.json({ items: [{ ...item, id }], departments: [support], flows: [] }),
      [`GET /api/channel-inboxes/${id}`]: () => Response.json({ ...stored, id }),
    });
    await user.click(await screen.findByRole('button', { name: 'New inbox' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Telegram' }));
    await user.click(dialog.getByRole('button', { name: 'Create' }));

    expect(await screen.findByRole('heading', { name: 'Our bot' })).toBeTruthy();
    expect(screen.getByText('Everything is saved, but Telegram is not connected yet:')).toBeTruthy();
    expect(screen.getByText('Telegram could not be reached.')).toBeTruthy();
  });

  it('says what has no field of its own below them', async () => {
    const refused = () => refusal({ channel: ['There is no such channel.'] });
    const { user, dialog } = await openNew({ 'POST /api/channel-inboxes': refused });
    await user.click(dialog.getByRole('radio', { name: 'SMS' }));
    await user.click(dialog.getByRole('button', { name: 'Create' }));

    expect((await dialog.findByRole('alert')).textContent).toBe('There is no such channel.');
  });
});
