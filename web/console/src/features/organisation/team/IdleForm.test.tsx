import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';
import { IdleForm } from './IdleForm';

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

const field = () => screen.findByLabelText('Away after');
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('when the idle become away', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('is a number of minutes, and nothing for never', async () => {
    const sent = hub(
      [200, { version: 0, minutes: null }],
      [200, { version: 1, minutes: 30 }],
      [200, { version: 2, minutes: null }],
    );
    renderWithKit(<IdleForm />);
    await userEvent.type(await field(), '30');
    await save();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await vi.waitFor(async () => expect(await field()).toHaveProperty('value', '30 min'));
    await userEvent.clear(await field());
    await save();

    await vi.waitFor(() =>
      expect(sent).toEqual([
        { version: 0, minutes: 30 },
        { version: 1, minutes: null },
      ]),
    );
  });

  it('says at the field what the hub does not take', async () => {
    const said = 'Enter 5 to 1440 minutes, or nothing for never.';
    hub(
      [200, { version: 0, minutes: null }],
      [400, { type: 'urn:omnichannel:validation', errors: { minutes: [said] } }],
    );
    renderWithKit(<IdleForm />);
    await userEvent.type(await field(), '4');
    await save();

    expect(await screen.findByText(said)).toBeDefined();
  });
});
