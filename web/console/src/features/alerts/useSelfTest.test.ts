import { notifications } from '@mantine/notifications';
import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maySound } from './chime';
import { noticePermission } from './desktopNotice';
import { useSelfTest } from './useSelfTest';

vi.mock('./chime', () => ({ maySound: vi.fn() }));
vi.mock('./desktopNotice', () => ({ noticePermission: vi.fn() }));

function anna(status: Me['status']): Me {
  const me = readMe({ id: 'anna', role: 'associate', status, departments: [] });
  if (!me) {
    throw new Error('Anna has to be readable');
  }
  return me;
}

const says = () => vi.mocked(notifications.show);

function setUp({ heard = true, permission = 'granted' as NotificationPermission }) {
  vi.mocked(maySound).mockResolvedValue(heard);
  vi.mocked(noticePermission).mockReturnValue(permission);
  const { rerender } = renderHook((me: Me) => useSelfTest(me, vi.fn()), {
    initialProps: anna('offline'),
  });
  return (status: Me['status']) => act(async () => rerender(anna(status)));
}

const clicks = () => act(async () => void fireEvent.pointerUp(document.body));

describe('the self-test of whoever goes available', () => {
  beforeEach(() => {
    vi.spyOn(notifications, 'show').mockReturnValue('');
    vi.mocked(maySound).mockClear();
  });
  afterEach(cleanup);

  it('tries the sound of whoever has come at their first click, and once', async () => {
    const becomes = setUp({ heard: false });
    await becomes('available');
    expect(maySound).not.toHaveBeenCalled();

    await clicks();
    expect(says()).toHaveBeenCalledTimes(1);
    await clicks();
    expect(says()).toHaveBeenCalledTimes(1);
  });

  it('says at once that notices are blocked, and not again', async () => {
    const becomes = setUp({ permission: 'denied' });
    await becomes('available');
    expect(says()).toHaveBeenCalledTimes(1);

    await clicks();

    expect(maySound).toHaveBeenCalled();
    expect(says()).toHaveBeenCalledTimes(1);
  });

  it('is quiet where all is well', async () => {
    const becomes = setUp({});
    await becomes('available');
    await clicks();

    expect(maySound).toHaveBeenCalledTimes(1);
    expect(says()).not.toHaveBeenCalled();
  });

  it('is done at once for whoever was away, and not for whoever goes away', async () => {
    const becomes = setUp({ heard: false });
    await becomes('away');
    await clicks();
    expect(says()).not.toHaveBeenCalled();

    await becomes('available');

    expect(says()).toHaveBeenCalledTimes(1);
  });
});
