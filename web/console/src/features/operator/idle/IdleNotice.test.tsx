import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveContext } from '../../../common/live';
import { renderWithKit } from '../../../common/renderWithKit';
import { IdleNotice } from './IdleNotice';

function show(over: object, leads = true) {
  const me: Me | undefined = readMe({ id: 'anna', role: 'associate', departments: [], ...over });
  if (!me) {
    throw new Error('Anna has to be readable');
  }
  const live = { signal: vi.fn(), invoke: vi.fn(async () => ({ ok: true })) };
  const onNotify = vi.fn(() => () => undefined);
  renderWithKit(
    <LiveContext value={live as never}>
      <IdleNotice me={me} leads={leads} onNotify={onNotify} />
    </LiveContext>,
  );
  return { ...live, onNotify };
}

const soon = () => ({ status: 'available', awayAt: new Date(Date.now() + 41_500).toISOString() });
const idle = { status: 'away', standing: { setBy: 'idle', since: '2026-03-01T12:00:00Z' } };

describe('the warning before one is away', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('counts down, and one click says that one is here', async () => {
    const { signal } = show(soon());
    expect(screen.getByText('New chats stop coming in 42 seconds.')).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'I’m here' }));

    expect(signal).toHaveBeenCalledWith('Active', {});
  });

  it('is a desktop notification where nobody looks at the page, by the leading tab alone', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const follows = show(soon(), false);
    cleanup();
    const leads = show(soon());

    expect(follows.onNotify).not.toHaveBeenCalled();
    expect(leads.onNotify).toHaveBeenCalledTimes(1);
  });

  it('is no notification where the page is looked at', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);

    expect(show(soon()).onNotify).not.toHaveBeenCalled();
  });
});

describe('the way back from being idle', () => {
  afterEach(cleanup);

  it('is offered, and taken by one click only', async () => {
    const { invoke } = show(idle);
    expect(screen.getByText('You were set to Away while you were idle.')).toBeDefined();
    expect(invoke).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Become available again' }));

    expect(invoke).toHaveBeenCalledWith('SetStatus', expect.objectContaining({ status: 'available' }));
  });

  it('is not offered to whoever chose to be away', () => {
    show({ ...idle, standing: { setBy: 'self' } });

    expect(screen.queryByRole('button')).toBeNull();
  });
});
