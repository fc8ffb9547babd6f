import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';
import { ClosingPage } from './ClosingPage';

const never = { version: 3, bot: null, queue: null, operatorSilent: null, visitorSilent: 10, endNeeds: 'nothing' };

/** A hub that answers one after the other and remembers what was sent. */
function hub(...answers: readonly (readonly [number, unknown])[]) {
  const sent: unknown[] = [];
  const left = [...answers];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      sent.push(JSON.parse(String(init.body)));
    }
    const [status, body] = left.shift() ?? [500, {}];
    return new Response(JSON.stringify(body), { status });
  });
  return sent;
}

describe('the settings of when chats end', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('saves minutes, and nothing as never', async () => {
    const sent = hub([200, never], [200, { ...never, version: 4, bot: 30, visitorSilent: null }]);
    renderWithKit(<ClosingPage />);
    await userEvent.type(await screen.findByLabelText('With the bot'), '30');
    await userEvent.clear(screen.getByLabelText('The visitor does not answer'));
    await userEvent.click(screen.getByRole('radio', { name: 'An outcome' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    await vi.waitFor(() => expect(sent).toEqual([{ ...never, bot: 30, visitorSilent: null, endNeeds: 'outcome' }]));
  });

  it('shows what somebody else has saved meanwhile, and says so', async () => {
    hub([200, never], [409, { type: 'urn:omnichannel:changed-meanwhile' }], [200, { ...never, version: 4, bot: 45 }]);
    renderWithKit(<ClosingPage />);
    await userEvent.type(await screen.findByLabelText('With the bot'), '30');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect((await screen.findByRole('alert')).textContent).toMatch(/Somebody else has changed this/);
    await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('With the bot').value).toBe('45 min'));
  });
});
