import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../common/renderWithKit';
import { Composer } from './Composer';
import { useUploads } from './useUploads';

const onSend = vi.fn();

function Bench() {
  const [text, setText] = useState('');
  const files = useUploads(sampleId(1));
  return <Composer text={text} onText={setText} files={files} onSend={onSend} />;
}

function setUp() {
  onSend.mockReset();
  // The growing box measures itself again when fonts arrive; the test's document has none.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  renderWithKit(<Bench />);
  return { user: userEvent.setup(), box: screen.getByRole('textbox', { name: 'Message' }) };
}

const uploaded = { id: 'f1', name: 'bill.pdf', contentType: 'application/pdf', size: 3, url: '/api/attachments/f1' };

describe('the reply box', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('sends with Enter and is empty afterwards', async () => {
    const { user, box } = setUp();
    await user.type(box, 'Hello{Enter}');

    expect(onSend).toHaveBeenCalledWith('Hello', []);
    expect(box).toHaveProperty('value', '');
  });

  it('starts a new line with Shift and Enter', async () => {
    const { user, box } = setUp();
    await user.type(box, 'one{Shift>}{Enter}{/Shift}two');

    expect(onSend).not.toHaveBeenCalled();
    expect(box).toHaveProperty('value', 'one\ntwo');
  });

  it('leaves Enter to an input method that is still composing', async () => {
    const { user, box } = setUp();
    await user.type(box, 'にほん');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });

    expect(onSend).not.toHaveBeenCalled();
  });

  it('sends nothing but blanks', async () => {
    const { user, box } = setUp();
    await user.type(box, '   {Enter}');

    expect(onSend).not.toHaveBeenCalled();
  });

  it('uploads a pasted file at once and sends it with the text', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(JSON.stringify(uploaded), { status: 201 })),
    );
    const { user, box } = setUp();
    await user.click(box);
    await user.paste({ files: [new File(['pdf'], 'bill.pdf')], getData: () => '' } as unknown as DataTransfer);
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', false));
    await user.type(box, 'The bill{Enter}');

    expect(onSend).toHaveBeenCalledWith('The bill', [uploaded]);
    expect(screen.queryByText('bill.pdf')).toBeNull();
  });

  it('says why a file was refused, and lets it be removed', async () => {
    const refusal = { type: 'urn:omnichannel:file-too-large' };
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(JSON.stringify(refusal), { status: 413 })),
    );
    const { user, box } = setUp();
    await user.click(box);
    await user.paste({ files: [new File(['x'], 'film.mov')], getData: () => '' } as unknown as DataTransfer);

    await screen.findByText('Too large');
    await user.click(screen.getByRole('button', { name: 'Remove film.mov' }));

    expect(screen.queryByText('film.mov')).toBeNull();
  });
});
