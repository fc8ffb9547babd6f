import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../common/renderWithKit';
import { AlertStack } from './AlertStack';
import { AlertStore } from './alertStore';
import type { Alert } from './applyAlertEvent';
import { chime } from './chime';

vi.mock('./chime', () => ({ chime: vi.fn(async () => true) }));

const alert = {
  about: 'waiting' as const,
  conversationId: sampleId(1),
  contact: { id: 'vera', name: 'Vera', email: null },
  department: { id: 'd', name: 'Support' },
  text: 'My parcel is late',
  reason: null,
  at: '2026-03-01T12:00:00Z',
  lastResort: false,
};

const offer = {
  about: 'offer' as const,
  offerId: 'o',
  conversationId: sampleId(2),
  kind: 'transfer' as const,
  contact: { id: 'vera', name: 'Vera', email: null },
  department: { id: 'd', name: 'Support' },
  by: { id: 'ben', name: 'Ben' },
  note: 'Refunds are yours',
  text: 'My parcel is late',
  deadline: new Date(Date.now() + 60_000).toISOString(),
};

function setUp({ here = true, leads = false } = {}) {
  const store = new AlertStore();
  const actions = {
    onPickUp: vi.fn(),
    onOpen: vi.fn(),
    onDismiss: vi.fn(),
    onAccept: vi.fn(),
    onDecline: vi.fn(),
  };
  const manner = { leads, here, open: null, choice: { volume: 60, desktop: true } };
  renderWithKit(<AlertStack store={store} actions={actions} manner={manner} />);
  const raise = (one: Alert = alert, now = 0) => act(() => store.apply({ kind: 'raised', alert: one, now }));
  return { store, actions, raise, region: screen.getByRole('region', { name: 'Waiting visitors' }) };
}

describe('an alert', () => {
  afterEach(cleanup);

  it('says who waits for whom, and can be picked up', async () => {
    const { actions, raise, region } = setUp();
    raise();

    expect(within(region).getByText('Vera is waiting for Support')).toBeTruthy();
    expect(within(region).getByText('My parcel is late')).toBeTruthy();
    await userEvent.click(within(region).getByRole('button', { name: 'Pick up' }));
    expect(actions.onPickUp).toHaveBeenCalledWith(expect.objectContaining({ conversationId: sampleId(1) }));
  });

  it('of an offer says who asks and why, and takes a yes, or a no with a reason', async () => {
    const { actions, raise, region } = setUp();
    raise(offer);

    expect(within(region).getByText('Ben asks you to take the chat with Vera')).toBeTruthy();
    expect(within(region).getByText('“Refunds are yours”')).toBeTruthy();
    await userEvent.click(within(region).getByRole('button', { name: 'Accept' }));
    expect(actions.onAccept).toHaveBeenCalledWith(expect.objectContaining({ offerId: 'o' }));

    await userEvent.click(within(region).getByRole('button', { name: 'Decline' }));
    await userEvent.type(within(region).getByRole('textbox', { name: 'Why not? (if you like)' }), 'At lunch{Enter}');
    expect(actions.onDecline).toHaveBeenCalledWith(expect.objectContaining({ offerId: 'o' }), 'At lunch');
  });

  it.each([
    ['assigned', 'Ben gave you the chat with Vera'],
    ['takenAway', 'Ben took the chat with Vera from you'],
    ['invited', 'Ben asks you into the chat with Vera'],
    ['mentioned', 'Ben mentions you in the chat with Vera'],
    ['accepted', 'Ben has the chat with Vera now, as you asked'],
    ['declined', 'Ben declined the chat with Vera; it is still yours'],
    ['timedOut', 'Nobody accepted the chat with Vera in time; it is still yours'],
  ] as const)('of a chat that was %s says "%s"', (kind, words) => {
    const { raise, region } = setUp();
    const { conversationId, contact, department, by, note } = offer;
    raise({ about: 'chat', kind, conversationId, contact, department, by, note, at: alert.at });

    expect(within(region).getByText(words)).toBeTruthy();
  });

  it('of what a colleague did is heard once, also when a newer one is put away', () => {
    const { store, raise } = setUp({ leads: true });
    const { contact, department, by, note } = offer;
    const mentioned = { about: 'chat', kind: 'mentioned', contact, department, by, note, at: alert.at } as const;
    raise({ ...mentioned, conversationId: sampleId(2) }, 1);
    raise({ ...mentioned, conversationId: sampleId(3) }, 2);
    expect(vi.mocked(chime)).toHaveBeenCalledTimes(2);

    act(() => store.apply({ kind: 'gone', id: sampleId(3) }));
    expect(vi.mocked(chime)).toHaveBeenCalledTimes(2);
  });

  it('stands by urgency: an offer before what was given, before who waits, before news', () => {
    const { raise, region } = setUp();
    const { contact, department, by, note } = offer;
    const told = { contact, department, by, note, at: alert.at };
    raise({ ...told, about: 'chat', kind: 'mentioned', conversationId: sampleId(4) });
    raise();
    raise({ ...told, about: 'chat', kind: 'assigned', conversationId: sampleId(5) });
    raise(offer);

    expect(
      within(region)
        .getAllByRole('heading')
        .map((one) => one.textContent),
    ).toEqual([
      'Ben asks you to take the chat with Vera',
      'Ben gave you the chat with Vera',
      'Vera is waiting for Support',
    ]);
    expect(within(region).getByText('1 more notice')).toBeTruthy();
  });

  it('leaves in peace whoever is away', () => {
    const { raise, region } = setUp({ here: false });
    raise();

    expect(region.textContent).toBe('');
  });

  it('reaches whoever is away where nobody else can help', () => {
    const { raise, region } = setUp({ here: false });
    raise();
    raise({
      ...alert,
      conversationId: sampleId(3),
      contact: { id: 'otto', name: 'Otto', email: null },
      lastResort: true,
    });

    expect(within(region).getByText('Otto is waiting for Support')).toBeTruthy();
    expect(within(region).queryByText('Vera is waiting for Support')).toBeNull();
  });
});
