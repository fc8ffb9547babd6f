// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ChatState, initialState } from '../../chat/chatState';
import { emptyTranscript, type MessageEntry } from '../../chat/transcript';
import type { Outgoing } from '../../outbox/outgoing';
import { Transcript } from './Transcript';

afterEach(cleanup);

function message(sequence: number, fields: Partial<MessageEntry> = {}): MessageEntry {
  return {
    kind: 'message',
    id: `c1|${sequence}`,
    sequence,
    timestamp: '2026-03-02T10:00:00Z',
    mine: false,
    from: { id: 'op1', name: 'Anna', role: 'bot' },
    text: '',
    attachments: [],
    actions: [],
    page: null,
    change: '',
    ...fields,
  };
}

function show(entries: readonly MessageEntry[], outgoing: readonly Outgoing[] = [], fields: Partial<ChatState> = {}) {
  const actions = { retry: vi.fn(), stop: vi.fn(), discard: vi.fn() };
  const state = { ...initialState, transcript: { ...emptyTranscript, entries, readByTeam: 2 }, outgoing, ...fields };
  render(
    <Transcript state={state} actions={actions}>
      {null}
    </Transcript>,
  );
  return actions;
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "{{constructor.constructor('alert(1)')()}}",
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
];

describe('the transcript', () => {
  it('says of a message that it was edited or deleted, and does not read it out again', () => {
    show([
      message(1, { text: 'Monday', change: 'edited' }),
      message(2, { text: 'This message was deleted.', change: 'deleted' }),
      message(3, { text: 'Bye' }),
    ]);
    const quiet = (text: string) => screen.getByText(text).closest('[aria-live]')?.getAttribute('aria-live');
    expect(screen.getByText('Edited')).toBeTruthy();
    expect([quiet('Monday'), quiet('This message was deleted'), quiet('Bye')]).toEqual(['off', 'off', 'polite']);
  });

  it.each(hostile)('shows %s literally, in a message, a name and a file name', (text) => {
    const file = { contentType: 'application/pdf', name: text, url: 'https://hub.example/f' };
    show([message(1, { text, from: { id: 'x', name: text, role: 'bot' }, attachments: [file] })]);
    expect(screen.getAllByText(text)).toHaveLength(3);
    expect(document.querySelectorAll('img, script, iframe')).toHaveLength(0);
    expect([...document.querySelectorAll('a')].map(({ protocol }) => protocol)).toEqual(['https:']);
  });

  it('opens links without opener, referrer or blessing', () => {
    show([message(1, { text: 'see https://a.example now' })]);
    const link = screen.getByRole('link', { name: 'https://a.example' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
  });

  it('shows pictures, and links to everything else', () => {
    const attachments = [
      { contentType: 'image/png', name: 'tent.png', url: 'https://hub.example/1' },
      { contentType: 'image/svg+xml', name: 'logo.svg', url: 'https://hub.example/2' },
    ];
    show([message(1, { attachments })]);
    expect(screen.getByRole('img', { name: 'tent.png' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Download logo.svg' }).getAttribute('download')).toBe('logo.svg');
  });

  it('is a log that does not repeat what the visitor wrote', () => {
    show([message(1, { text: 'Hi' }), message(2, { text: 'Hello', mine: true })]);
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('polite');
    expect(screen.getByText('Hello').closest('[aria-live]')?.getAttribute('aria-live')).toBe('off');
    expect(screen.getByText('Hi').closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  });

  it('says of each group of own messages whether it was read', () => {
    show([
      message(1, { text: 'one', mine: true }),
      message(2, { text: 'two', mine: true }),
      message(3, { text: 'Hi' }),
      message(4, { text: 'three', mine: true }),
    ]);
    expect(screen.getAllByText(/^· (Sent|Read)$/).map(({ textContent }) => textContent)).toEqual([
      ' · Read',
      ' · Sent',
    ]);
  });

  it('offers another try for a message that was not taken', () => {
    const delivery = { kind: 'rejected', reason: 'network' } as const;
    const actions = show([], [{ clientId: 'k1', text: 'Hi', extra: {}, at: '', files: [], delivery }]);
    expect(screen.getByRole('alert').textContent).toContain('The file could not be sent.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(actions.retry).toHaveBeenCalledWith('k1');
    expect(actions.discard).toHaveBeenCalledWith('k1');
  });

  it.each(['tooLarge', 'type', 'closed'] as const)('offers no other try where it cannot help: %s', (reason) => {
    const delivery = { kind: 'rejected', reason } as const;
    show([], [{ clientId: 'k1', text: 'Hi', extra: {}, at: '', files: [], delivery }]);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove' })).toBeTruthy();
  });

  it('shows how far files are, and lets the visitor stop them', () => {
    const delivery = { kind: 'sending', share: 0.4 } as const;
    const files = [new File(['x'.repeat(2048)], 'plan.pdf')];
    const actions = show([], [{ clientId: 'k1', text: '', extra: {}, at: '', files, delivery }]);
    expect(screen.getByText('plan.pdf')).toBeTruthy();
    expect(screen.getByText('2 kB')).toBeTruthy();
    expect((screen.getByRole('progressbar', { name: 'Sending files' }) as HTMLProgressElement).value).toBe(0.4);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(actions.stop).toHaveBeenCalledWith('k1');
  });

  it.each([
    [{ line: 'reconnecting' as const }, 'Waits for the connection'],
    [{ line: 'online' as const, networkDown: true }, 'Waits for the connection'],
    [{ line: 'online' as const }, 'Sending…'],
  ])('says of a message on its way, with %j, "%s"', (fields, words) => {
    show([], [{ clientId: 'k1', text: 'Hi', extra: {}, at: '', files: [], delivery: { kind: 'sending' } }], fields);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('shows the newest two hundred, and earlier ones when asked', () => {
    show(Array.from({ length: 250 }, (_, index) => message(index + 1, { text: `message ${index + 1}.` })));
    expect(screen.queryByText('message 50.')).toBeNull();
    expect(screen.getByText('message 51.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
    expect(screen.getByText('message 50.')).toBeTruthy();
  });
});
