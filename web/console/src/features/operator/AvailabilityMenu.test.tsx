import { type Me, readMe } from '@omnichannel/shared/protocol/console/me';
import type { Standing } from '@omnichannel/shared/protocol/console/standing';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { LiveContext } from '../../common/live';
import { renderWithKit } from '../../common/renderWithKit';
import { AvailabilityMenu } from './AvailabilityMenu';

// A busy machine is no fault of what is tested.
const patient = { timeout: 10_000 };

function anna(status: Me['status'], standing: Partial<Standing> = {}): Me {
  const me = readMe({ id: 'anna', role: 'associate', status, standing, departments: [], load: 1, cap: 5 });
  if (!me) {
    throw new Error('Anna has to be readable');
  }
  return me;
}

function show(me: Me) {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const sent: Record<string, unknown>[] = [];
  const invoke = async (method: string, { clientCommandId: _, ...rest }: Record<string, unknown>) => {
    sent.push({ method, ...rest });
    return { ok: true };
  };
  const { rerender: _, ...view } = renderWithKit(
    <LiveContext value={{ invoke } as never}>
      <AvailabilityMenu me={me} />
    </LiveContext>,
  );
  const user = userEvent.setup();
  const open = () => user.click(screen.getByRole('button', { name: /of 5|[0-9]\/5/ }));
  return { ...view, user, sent, open };
}

describe('the menu of one’s own status', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('sets a status by one click, without a reason', async () => {
    const { user, sent, open } = show(anna('available'));
    await open();
    await user.click(await screen.findByRole('menuitem', { name: /^Away/ }, patient));

    expect(sent).toEqual([{ method: 'SetStatus', status: 'away', reason: null }]);
  });

  it('asks why, and offers that again by one click', async () => {
    const { user, sent, open } = show(anna('available'));
    await open();
    await user.click(await screen.findByRole('menuitem', { name: 'Say why…' }, patient));
    await user.click(await screen.findByText('Busy', { selector: 'span' }, patient));
    await user.type(screen.getByLabelText('Why'), '  Report {Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    await open();
    await user.click(await screen.findByRole('menuitem', { name: 'Busy: “Report”' }, patient));

    const given = { method: 'SetStatus', status: 'busy', reason: 'Report' };
    expect(sent).toEqual([given, given]);
  });

  it('does not send what is too long, and says so', async () => {
    const { user, sent, open } = show(anna('busy', { reason: 'Report' }));
    await open();
    await user.click(await screen.findByRole('menuitem', { name: 'Say why…' }, patient));
    const field = await screen.findByLabelText('Why', undefined, patient);
    expect(field).toHaveProperty('value', 'Report');
    await user.clear(field);
    await user.paste('x'.repeat(61));
    await user.keyboard('{Enter}');

    expect(screen.getByText('At most 60 characters.')).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('says in its title since when and why', () => {
    show(anna('away', { reason: 'Lunch' }));

    expect(screen.getByTitle('Your availability: Away: “Lunch”')).toBeDefined();
  });
});
