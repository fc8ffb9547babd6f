import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../common/renderWithKit';
import { AlertStack } from './AlertStack';
import { AlertStore } from './alertStore';

const alert = {
  conversationId: sampleId(1),
  contactName: 'Vera',
  department: { id: 'd', name: 'Support' },
  text: 'My parcel is late',
  reason: null,
  at: '2026-03-01T12:00:00Z',
};

function setUp({ here = true } = {}) {
  const store = new AlertStore();
  const actions = { onPickUp: vi.fn(), onOpen: vi.fn(), onDismiss: vi.fn() };
  const manner = { leads: false, here, choice: { volume: 60, desktop: true } };
  renderWithKit(<AlertStack store={store} actions={actions} manner={manner} />);
  const raise = () => act(() => store.apply({ kind: 'raised', alert, now: 0 }));
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

  it('leaves in peace whoever is away', () => {
    const { raise, region } = setUp({ here: false });
    raise();

    expect(region.textContent).toBe('');
  });
});
