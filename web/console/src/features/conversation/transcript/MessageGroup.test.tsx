import { sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';
import { MessageGroup } from './MessageGroup';

const bot = { kind: 'bot', id: 'bot', name: 'Shop assistant' } as const;
const file = {
  id: 'f',
  name: 'bill.pdf',
  contentType: 'application/pdf',
  size: 1400,
  url: '/api/attachments/f',
  state: 'stored' as const,
  reason: null,
};

function show(over: Parameters<typeof sampleEntry>[1], seen: number | null = null) {
  renderWithKit(<MessageGroup entries={[sampleEntry(1, over)]} visitorName="Vera" mark={{ seen, sent: null }} />);
}

describe('a message', () => {
  afterEach(cleanup);

  it('that the bot would have said is marked as not sent', () => {
    show({ author: bot, suppressed: true, visibility: 'operators' });

    expect(screen.getByText('Not sent')).toBeTruthy();
    expect(screen.queryByText('Only operators see this')).toBeNull();
  });

  it('for operators alone says so', () => {
    show({ author: bot, visibility: 'operators' });

    expect(screen.getByText('Only operators see this')).toBeTruthy();
  });

  it('shows the buttons the visitor could press, as text', () => {
    show({ author: bot, actions: [{ title: 'Delivery', value: 'd' }] });

    expect(screen.getByRole('list', { name: 'Buttons the visitor could press' }).textContent).toBe('Delivery');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers its file under its name', () => {
    show({ text: null, files: [file] });

    expect(screen.getByRole('link', { name: /bill\.pdf/ }).getAttribute('href')).toBe('/api/attachments/f');
  });

  it('shows markup as text', () => {
    show({ text: '<img src=x onerror=alert(1)>' });

    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });

  it('is announced when it comes from the visitor, and not when it is ours', () => {
    show({});
    expect(screen.getByText('Message 1').closest('[aria-live="off"]')).toBeNull();
    cleanup();

    show({ author: { kind: 'operator', id: 'anna', name: 'Anna' } });
    expect(screen.getByText('Message 1').closest('[aria-live="off"]')).not.toBeNull();
  });

  it('that the visitor has seen says so', () => {
    show({ author: { kind: 'operator', id: 'anna', name: 'Anna' } }, 1);

    expect(screen.getByText('Seen')).toBeTruthy();
  });
});
