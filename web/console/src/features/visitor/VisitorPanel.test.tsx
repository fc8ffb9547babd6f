import { sampleOpened } from '@omnichannel/shared/protocol/console/samples';
import type { Visitor } from '@omnichannel/shared/protocol/console/visitor';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flagUrl } from '../../common/flags/flagUrls';
import { LiveContext } from '../../common/live';
import { renderWithKit } from '../../common/renderWithKit';
import { VisitorPanel } from './VisitorPanel';

function show(over: Partial<Visitor>) {
  // There is no other way to the visitor.
  vi.stubGlobal('fetch', async () => Response.json([]));
  const onJump = vi.fn();
  const opened = sampleOpened({ visitor: { ...sampleOpened().visitor, ...over } });
  const idle = { mayEdit: false, onClose: vi.fn(), onEarlier: vi.fn(), onChat: vi.fn() };
  renderWithKit(
    <LiveContext value={{ invoke: vi.fn() } as never}>
      <VisitorPanel opened={opened} onJump={onJump} {...idle} />
    </LiveContext>,
  );
  return onJump;
}

describe('what is known about the visitor', () => {
  afterEach(cleanup);

  it('leads from an answer to the message it came from', async () => {
    const onJump = show({ fields: [{ name: 'Order', value: '48213', sequence: 6 }] });
    await userEvent.click(screen.getByRole('button', { name: /48213/ }));

    expect(onJump).toHaveBeenCalledWith(6);
  });

  it('names browser, system and language in words', () => {
    show({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', locale: 'de-DE' });

    expect(screen.getByText('Firefox 127 on Linux')).toBeTruthy();
    expect(screen.getByText('German (Germany)')).toBeTruthy();
  });

  it('names the country and draws its flag', async () => {
    show({ country: 'AT' });

    expect(screen.getByText('Austria')).toBeTruthy();
    expect((await screen.findByRole('presentation')).getAttribute('src')).toBe(flagUrl('AT'));
  });

  it('shows a country without a flag by its letters, and none at all when none is known', async () => {
    show({ country: 'QQ' });
    expect(screen.getByText('QQ')).toBeTruthy();
    cleanup();

    show({ country: null, locale: 'de' });
    expect(screen.queryByText('Country')).toBeNull();
  });

  it('shows what is kept of the person beyond this chat', () => {
    show({ phone: '+49301234567', contact: [{ name: 'plan', value: 'gold' }] });

    expect(screen.getByRole('link', { name: '+49301234567' }).getAttribute('href')).toBe('tel:+49301234567');
    expect(screen.getByText('gold')).toBeTruthy();
  });

  it('makes no link of an address that could run something', () => {
    show({ page: { url: 'javascript:alert(1)', title: 'Click me', referrer: null } });

    expect(screen.getByText('Click me')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Click me' })).toBeNull();
  });
});
