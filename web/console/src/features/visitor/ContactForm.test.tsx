import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import type { LiveConnection } from '@omnichannel/shared/signalr/liveConnection';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveContext } from '../../common/live';
import { renderWithKit } from '../../common/renderWithKit';
import { ContactForm } from './ContactForm';

function show(answer: object) {
  const invoke = vi.fn(async () => answer);
  const onDone = vi.fn();
  renderWithKit(
    <LiveContext value={{ invoke } as unknown as LiveConnection}>
      <ContactForm id={sampleId(1)} values={{ name: 'Kim', email: 'kim@example.com', phone: '' }} onDone={onDone} />
    </LiveContext>,
  );
  return { invoke, onDone };
}

describe('correcting what is kept of a visitor', () => {
  afterEach(cleanup);

  it('sends what was changed and nothing else', async () => {
    const { invoke, onDone } = show({ ok: true });
    await userEvent.clear(screen.getByLabelText('E-mail'));
    await userEvent.type(screen.getByLabelText('Phone'), ' +49 30 901820 {Enter}');

    expect(invoke).toHaveBeenCalledWith(
      'SetContact',
      expect.objectContaining({ name: null, email: '', phone: '+49 30 901820' }),
    );
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('says at the field what the hub refused, and keeps what was written', async () => {
    const { onDone } = show({ ok: false, code: 'invalid-phone', message: 'No.' });
    await userEvent.type(screen.getByLabelText('Phone'), '030{Enter}');

    expect(screen.getByText(/That is no telephone number/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Phone').value).toBe('030');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('asks the hub nothing when nothing was changed, nor when it is left by Escape', async () => {
    const { invoke, onDone } = show({ ok: true });
    await userEvent.type(screen.getByLabelText('Name'), '{Enter}');
    await userEvent.type(screen.getByLabelText('Name'), ' Nord{Escape}');

    expect(invoke).not.toHaveBeenCalled();
    expect(onDone).toHaveBeenCalledTimes(2);
  });
});
