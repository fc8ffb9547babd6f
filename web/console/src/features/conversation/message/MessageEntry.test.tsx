import type { Entry } from '@omnichannel/shared/protocol/console/entry';
import { sampleChange, sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';
import { MessageEntry } from './MessageEntry';
import { type MessageDesk, MessageDeskContext } from './messageDesk';

function show(over: Partial<Entry>, desk: Partial<MessageDesk> = {}) {
  // The growing box measures itself again when fonts arrive; the test's document has none.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const whole: MessageDesk = {
    pending: new Map(),
    rightsOf: () => ({ edit: true, remove: true, versions: false, cannot: [] }),
    editing: null,
    longest: 100,
    wish: vi.fn(),
    edited: vi.fn(),
    retry: vi.fn(),
    discard: vi.fn(),
    redeliver: vi.fn(),
    other: null,
    ...desk,
  };
  renderWithKit(
    <MessageDeskContext value={whole}>
      <MessageEntry entry={sampleEntry(1, over)} mark={null} />
    </MessageDeskContext>,
  );
  return whole;
}

describe('a message', () => {
  afterEach(cleanup);

  it('that suggests a page says so, until it has other words', () => {
    const page = 'https://shop.example/';
    const author = { kind: 'operator', id: 'anna', name: 'Anna' } as const;
    show({ author, text: page, value: { page } });
    expect(screen.getByText('Suggested as a page')).toBeTruthy();
    cleanup();

    show({ author, text: 'another', value: { page } });
    expect(screen.queryByText('Suggested as a page')).toBeNull();
  });

  it('that was edited says so, and who did where that was somebody else', () => {
    show({ change: sampleChange(4) });

    expect(screen.getByText(/^Edited by Anna, /)).toBeTruthy();
  });

  it('that was deleted has no words left', () => {
    show(
      { text: null, change: sampleChange(4, 'deleted') },
      { rightsOf: () => ({ edit: false, remove: false, versions: false, cannot: [] }) },
    );

    expect(screen.getByText('This message was deleted')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is saved with Enter and left alone with Escape while it is edited', () => {
    const { edited } = show({ text: 'Helo' }, { editing: 1 });
    const box = screen.getByRole('textbox', { name: 'Edit message' });
    expect(document.activeElement).toBe(box);

    fireEvent.change(box, { target: { value: 'Hello' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.keyDown(box, { key: 'Escape' });

    expect(vi.mocked(edited).mock.calls.map(([, text]) => text)).toEqual(['Hello', null]);
  });

  it('cannot be saved without words, unless it has files', () => {
    const { edited } = show({ text: 'Helo' }, { editing: 1 });
    const box = screen.getByRole('textbox', { name: 'Edit message' });

    fireEvent.change(box, { target: { value: ' ' } });
    fireEvent.keyDown(box, { key: 'Enter' });

    expect(edited).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  });

  it('shows a change that failed, and lets it be tried again or given up', () => {
    const change = {
      id: 'c' as never,
      at: 0,
      text: 'Better',
      files: [],
      lastSeen: 0,
      target: { sequence: 1, kind: 'edit' },
      note: null,
      state: { kind: 'failed', reason: 'This chat is closed.', answered: true },
    } as const;
    const { retry, discard } = show({ text: 'Good' }, { pending: new Map([[1, change]]) });

    expect(screen.getByText('Better')).toBeTruthy();
    expect(screen.getByText('Not changed. This chat is closed.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(retry).toHaveBeenCalledWith(change);
    expect(discard).toHaveBeenCalledWith(change);
  });

  it('that did not arrive says why, and can be tried again', () => {
    const delivery = {
      state: 'failed',
      round: 1,
      cause: 'blocked',
      code: '403',
      detail: null,
      providerIds: [],
      sentAt: null,
      deliveredAt: null,
      readAt: null,
      failedAt: '2026-03-01T12:00:05Z',
    } as const;
    const { redeliver } = show({ delivery });

    expect(screen.getByText('Not delivered')).toBeTruthy();
    expect(screen.getByText('The visitor has blocked you or opted out.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(redeliver).toHaveBeenCalledWith(expect.objectContaining({ sequence: 1 }));
  });
});
