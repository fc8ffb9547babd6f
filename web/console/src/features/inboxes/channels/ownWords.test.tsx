import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InboxPage } from '../InboxPage';
import { refusal, show, stored } from './inboxStage';

const lines = (place: string) => ({ queuePlace: place, queueWait: '…', stillThere: '…', stillHere: '…' });
const hubWords = {
  builtIn: { en: lines('You are number {{position}}.'), de: lines('Sie sind Nummer {{position}}.') },
  queueNotices: true,
};
const reading = { 'GET /api/channel-inboxes/i1': () => Response.json({ ...stored, hubWords }) };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what the hub says by itself', () => {
  it('is shown in grey in the chosen language, and sent where it was written anew', async () => {
    const saved = () => Response.json({ ...stored, hubWords, version: 8 });
    const { user, bodyOf } = show(<InboxPage id="i1" />, { ...reading, 'PUT /api/channel-inboxes/i1': saved });
    const place = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Place in the queue' });
    expect(place.placeholder).toBe('You are number {{position}}.');

    await user.click(screen.getByRole('radio', { name: 'Deutsch' }));
    expect(place.placeholder).toBe('Sie sind Nummer {{position}}.');
    await user.click(screen.getByRole('checkbox', { name: 'Tell waiting visitors their place' }));
    await user.type(screen.getByRole('textbox', { name: 'Its button' }), 'Ja!');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await vi.waitFor(() => expect(bodyOf('PUT /api/channel-inboxes/i1')).toBeTruthy());
    expect(bodyOf('PUT /api/channel-inboxes/i1')).toMatchObject({
      settings: { mode: 'polling', language: 'de', queueNotices: 'off', stillHere: 'Ja!' },
    });
  });

  it('is told beside its line what is wrong with it', async () => {
    const refused = () => refusal({ 'settings.stillHere': ['At most 20 characters.'] });
    const { user } = show(<InboxPage id="i1" />, { ...reading, 'PUT /api/channel-inboxes/i1': refused });
    await user.type(await screen.findByRole('textbox', { name: 'Its button' }), 'Ja');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('At most 20 characters.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Its button' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('has no place where a widget shows it', async () => {
    show(<InboxPage id="i1" />, { 'GET /api/channel-inboxes/i1': () => Response.json({ ...stored, hubWords: null }) });
    await screen.findByRole('textbox', { name: 'Name' });

    expect(screen.queryByText('What the hub says by itself')).toBeNull();
  });
});
