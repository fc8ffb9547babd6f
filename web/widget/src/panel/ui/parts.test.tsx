// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { initialState } from '../chat/chatState';
import { EndedCard } from './ending/EndedCard';
import { EndingBanner } from './ending/EndingBanner';
import { Header } from './header/Header';
import { QueueStrip } from './header/QueueStrip';
import { StatusStrip } from './header/StatusStrip';
import { Typing } from './transcript/Typing';
import { TextsContext, textsFor } from './useTexts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the line in words', () => {
  it('is silent while all is well', () => {
    render(<StatusStrip state={{ ...initialState, line: 'online' }} />);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each([
    [{ line: 'reconnecting' as const }, 'Reconnecting… your messages are kept'],
    [{ line: 'reconnecting' as const, networkDown: true }, 'You are offline. Your messages are kept'],
    [{ line: 'unavailable' as const, networkDown: true }, 'Chat is not available right now.'],
    [{ line: 'online' as const, startFailed: true }, 'The chat could not be started. Please try again.'],
  ])('%j reads "%s"', (fields, words) => {
    render(<StatusStrip state={{ ...initialState, ...fields }} />);
    expect(screen.getByRole('status').textContent).toBe(words);
  });

  it('speaks German where the visitor does', () => {
    render(
      <TextsContext value={textsFor('de-AT').texts}>
        <StatusStrip state={{ ...initialState, networkDown: true }} />
      </TextsContext>,
    );
    expect(screen.getByRole('status').textContent).toBe('Sie sind offline. Ihre Nachrichten bleiben erhalten');
  });
});

describe('the header', () => {
  const person = { id: 'op1', name: 'Anna' };
  const hello = {
    kind: 'message',
    id: 'c1|1',
    sequence: 1,
    timestamp: '',
    mine: false,
    text: 'Hi',
    attachments: [],
    actions: [],
    page: null,
    change: '',
  } as const;
  const byBot = { ...hello, from: { id: 'bot', name: 'Shop', role: 'bot' } };
  const place = { position: 1, minutes: null };

  it('lets the visitor close a framed panel', () => {
    const onClose = vi.fn();
    render(<Header name="Shop" state={{ ...initialState, line: 'online' }} onClose={onClose} />);
    expect(screen.getByRole('heading', { name: 'Shop' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close chat' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each([
    [{}, 'Write to us any time'],
    [{ entries: [byBot] }, 'Our assistant answers at once'],
    [{ entries: [byBot], queue: place }, 'Someone is on the way'],
    [{ entries: [byBot], answering: person }, 'Anna is with you'],
    [{ answering: { id: 'op1', name: '' } }, 'Someone from the team is with you'],
    [{ answering: person, queue: place }, 'Someone is on the way'],
    [{ entries: [byBot], endedBecause: 'resolved' }, 'This chat has ended'],
  ])('with %j, says "%s"', (fields, words) => {
    const transcript = { ...initialState.transcript, ...fields };
    render(<Header name="Shop" state={{ ...initialState, line: 'online', transcript }} onClose={null} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('has nothing to close where the panel is a page of its own', () => {
    render(<Header name="Shop" state={initialState} onClose={null} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the countdown', () => {
  it('shows the seconds left, and announces them once', async () => {
    vi.useFakeTimers();
    render(<EndingBanner endsAt={Date.now() + 30_000} />);
    const announced = screen.getByRole('status').textContent;
    expect(announced).toBe('This chat ends in 30 s. Write to keep it open.');
    await act(async () => {
      await vi.advanceTimersByTimeAsync(10_000);
    });
    expect(screen.getByText('This chat ends in 20 s. Write to keep it open.')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(announced);
    await act(async () => {
      await vi.advanceTimersByTimeAsync(30_000);
    });
    expect(screen.getByText('This chat is about to end. Write to keep it open.')).toBeTruthy();
  });
});

describe('typing', () => {
  it('disappears by itself', async () => {
    vi.useFakeTimers();
    render(<Typing typist={{ id: 'op1', name: 'Anna', until: Date.now() + 5_000 }} />);
    expect(screen.getByRole('img', { name: 'Anna is typing' })).toBeTruthy();
    await act(async () => {
      await vi.advanceTimersByTimeAsync(6_000);
    });
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('the end of a chat', () => {
  it('offers a new one and both kinds of transcript, and says when the download failed', async () => {
    const onDownload = vi.fn().mockResolvedValue(false);
    const onStartAgain = vi.fn();
    render(<EndedCard closedForGood={false} onDownload={onDownload} onStartAgain={onStartAgain} />);
    fireEvent.click(screen.getByRole('button', { name: 'Start a new chat' }));
    expect(onStartAgain).toHaveBeenCalledOnce();

    fireEvent.click(screen.getByRole('button', { name: 'Download transcript' }));
    fireEvent.click(screen.getByRole('button', { name: 'Text file' }));
    fireEvent.click(screen.getByRole('button', { name: 'Web page' }));
    expect(onDownload.mock.calls).toEqual([['text'], ['html']]);
    expect(await screen.findByText('The transcript could not be downloaded. Please try again.')).toBeTruthy();
  });
});

describe('the place in the queue', () => {
  it.each([
    [{ position: 1, minutes: 1 }, 'You are next. Somebody will be with you in a moment.'],
    [{ position: 3, minutes: null }, 'You are number 3 in the queue.'],
    [{ position: 3, minutes: 1 }, 'You are number 3 in the queue. It should take about a minute.'],
    [{ position: 12, minutes: 25 }, 'You are number 12 in the queue. It should take about 25 minutes.'],
    [null, ''],
  ])('%j reads "%s"', (place, words) => {
    render(<QueueStrip place={place} />);
    expect(screen.getByRole('status').textContent).toBe(words);
  });
});
