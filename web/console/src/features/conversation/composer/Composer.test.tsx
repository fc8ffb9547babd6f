import type { CannedReplyList } from '@omnichannel/shared/protocol/console/cannedReply';
import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../../common/keys';
import { ProblemError } from '../../../common/problemError';
import { renderWithKit } from '../../../common/renderWithKit';
import { Composer } from './Composer';
import { uploadFile } from './uploadFile';
import { useUploads } from './useUploads';
import type { WritingMode } from './useWriting';

vi.mock('./uploadFile', () => ({ uploadFile: vi.fn() }));

const onSend = vi.fn();
const onTakeBack = vi.fn();
const onReady = vi.fn();
const limits = { text: 50, files: 2, fileSize: 1000 };
const facts = {
  'visitor.name': 'Kim',
  'visitor.email': null,
  'operator.name': 'Anna',
  'department.name': 'Support',
  'inbox.name': 'Shop',
};
const replies = [
  { id: 'r1', name: 'Greeting', shortcut: 'hello', text: 'Hello {{visitor.name}}!', shared: true, department: null },
  { id: 'r2', name: 'By mail', shortcut: 'mail', text: 'To {{visitor.email}}?', shared: true, department: null },
].map((reply) => ({ ...reply, mayChange: false, version: 1 }));

const colleagues = [{ id: 'b', name: 'Ben Frost', picture: null }];

function Bench({ mode }: { readonly mode: WritingMode }) {
  const [text, set] = useState('');
  const files = useUploads({ id: sampleId(1), mode, onReady }, limits);
  const place = { mode, colleagues, facts, longest: limits.text, channel: null, replyUntil: null };
  const actions = { onTemplates: null, onPage: null, onSend, onTakeBack };
  return <Composer draft={{ text, set }} files={files} place={place} {...actions} />;
}

function setUp(mode: WritingMode = 'reply', items: CannedReplyList['items'] = replies) {
  onSend.mockReset();
  onTakeBack.mockReset();
  // The growing box measures itself again when fonts arrive; the test's document has none.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const client = new QueryClient();
  client.setQueryData<CannedReplyList>(keys.cannedReplies, { items, mayShare: false });
  renderWithKit(<Bench mode={mode} />, client);
  return { user: userEvent.setup(), box: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

const uploaded = {
  id: 'f1',
  name: 'bill.pdf',
  contentType: 'application/pdf',
  size: 3,
  url: '/api/attachments/f1',
  state: 'stored' as const,
  reason: null,
};
const paste = (name: string, size = 3) =>
  ({ files: [new File(['x'.repeat(size)], name)], getData: () => '' }) as unknown as DataTransfer;

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
    vi.mocked(uploadFile).mockResolvedValue(uploaded);
    const { user, box } = setUp();
    await user.click(box);
    await user.paste(paste('bill.pdf'));
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', false));
    await user.type(box, 'The bill{Enter}');

    expect(onSend).toHaveBeenCalledWith('The bill', [uploaded]);
    expect(screen.queryByText('bill.pdf')).toBeNull();
  });

  it('says how far a file is up, and waits for it', async () => {
    vi.mocked(uploadFile).mockImplementation((_id, _file, { onProgress }) => {
      onProgress(0.4);
      return new Promise(() => undefined);
    });
    const { user, box } = setUp();
    await user.click(box);
    await user.paste(paste('film.mov'));

    expect(await screen.findByRole('progressbar', { name: 'Uploading film.mov' })).toHaveProperty('value', 0.4);
    await user.type(box, 'Look{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('Goes out as soon as the files are up');
  });

  it('goes out by itself when the last file is up', async () => {
    const ends: ((file: typeof uploaded) => void)[] = [];
    vi.mocked(uploadFile).mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
    const { user, box } = setUp();
    await user.click(box);
    await user.paste(paste('bill.pdf'));
    await user.type(box, 'The bill{Enter}');
    expect(onSend).not.toHaveBeenCalled();

    ends[0]?.(uploaded);

    await vi.waitFor(() => expect(onSend).toHaveBeenCalledWith('The bill', [uploaded]));
    expect(onSend).toHaveBeenCalledOnce();
  });

  it('stays where it is when one of its files has failed', async () => {
    const ends: ((error: Error) => void)[] = [];
    vi.mocked(uploadFile).mockImplementation(() => new Promise((_, reject) => ends.push(reject)));
    const { user, box } = setUp();
    await user.click(box);
    await user.paste(paste('bill.pdf'));
    await user.type(box, 'The bill{Enter}');

    ends[0]?.(new TypeError('gone'));

    expect(await screen.findByText('Upload failed')).toBeTruthy();
    expect(onSend).not.toHaveBeenCalled();
    expect(box.value).toBe('The bill');
  });

  it('refuses what is too large before anything is uploaded, and lets it be removed', async () => {
    vi.mocked(uploadFile).mockClear();
    const { user, box } = setUp();
    await user.click(box);
    await user.paste(paste('film.mov', 1001));

    expect(await screen.findByText(/^Too large: at most 1/)).toBeTruthy();
    expect(uploadFile).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove film.mov' }));
    expect(screen.queryByText('film.mov')).toBeNull();
  });

  it('takes no more files than a message may carry', async () => {
    vi.mocked(uploadFile).mockResolvedValue(uploaded);
    const { user, box } = setUp();
    await user.click(box);
    for (const name of ['one.pdf', 'two.pdf', 'three.pdf']) {
      await user.paste(paste(name));
    }

    expect(await screen.findByText('At most 2 files go with one message')).toBeTruthy();
  });

  it('says why the hub refused a file', async () => {
    vi.mocked(uploadFile).mockRejectedValue(new ProblemError(415, { type: 'urn:omnichannel:file-refused' }));
    const { user, box } = setUp();
    await user.click(box);
    await user.paste(paste('odd.bin'));

    expect(await screen.findByText('This file was not accepted')).toBeTruthy();
  });

  it('counts when the room runs out, and sends nothing that is too long', async () => {
    const { user, box } = setUp();
    fireEvent.change(box, { target: { value: 'x'.repeat(45) } });
    expect(screen.getByRole('status').textContent).toBe('45 of 50 characters');

    fireEvent.change(box, { target: { value: 'x'.repeat(51) } });
    await user.type(box, '{Enter}');

    expect(screen.getByRole('status').textContent).toBe('51 of 50 characters');
    expect(onSend).not.toHaveBeenCalled();
  });

  it('takes the last message back by Control and Z while it is empty', async () => {
    const { user, box } = setUp();
    await user.type(box, '{Control>}z{/Control}');
    expect(onTakeBack).toHaveBeenCalledOnce();

    await user.type(box, 'a{Control>}z{/Control}');
    expect(onTakeBack).toHaveBeenCalledOnce();
  });
});

describe('canned replies behind a slash', () => {
  afterEach(cleanup);

  it('are chosen by the keyboard and filled in', async () => {
    const { user, box } = setUp();
    await user.type(box, 'So: /gre');
    expect(screen.getByRole('option', { name: /Greeting/ }).getAttribute('aria-selected')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBe('canned-r1');

    await user.type(box, '{Enter}');

    expect(box.value).toBe('So: Hello Kim!');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('are said to be missing where there are none', async () => {
    const { user, box } = setUp('reply', []);
    await user.type(box, '/');
    expect(screen.getByRole('status').textContent).toBe('No canned replies yet');

    await user.type(box, '{Backspace}');
    expect(screen.queryByText('No canned replies yet')).toBeNull();
  });

  it('go up and down by the arrows, and away by Escape', async () => {
    const { user, box } = setUp();
    await user.type(box, '/{ArrowDown}');
    expect(screen.getByRole('option', { name: /Greeting/ }).getAttribute('aria-selected')).toBe('true');

    await user.type(box, '{Escape}');

    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box.value).toBe('/');
  });

  it('keep what nobody knows as a gap that has to be filled before it is sent', async () => {
    const { user, box } = setUp();
    await user.type(box, '/mail{Enter}');
    expect(box.value).toBe('To {{visitor.email}}?');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('{{visitor.email}}');

    await user.keyboard('{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('Fill in what is in braces first');
  });
});

describe('a note', () => {
  afterEach(cleanup);

  it('is another box by name, words and button, and knows no canned replies', async () => {
    const { user, box } = setUp('note');
    expect(screen.getByRole('textbox', { name: 'Note' })).toBe(box);
    expect(box.placeholder).toBe('Write a note for colleagues… @ mentions somebody');
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();

    await user.type(box, '/hel');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add note' }));
    expect(onSend).toHaveBeenCalledWith('/hel', []);
  });

  it('offers colleagues behind an @ and writes their whole name', async () => {
    const { user, box } = setUp('note');
    await user.type(box, 'Ask @fro');
    expect(screen.getByRole('listbox', { name: 'Colleagues' })).toBeTruthy();
    await user.keyboard('{Enter}');

    expect(box.value).toBe('Ask @Ben Frost ');
    expect(onSend).not.toHaveBeenCalled();
  });
});

describe('commands behind an exclamation mark', () => {
  afterEach(cleanup);

  it('that nobody knows are held back with what to do, and go out as text the second time', async () => {
    const { user, box } = setUp();
    await user.type(box, '!colse{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(box.value).toBe('!colse');
    expect(screen.getByRole('status').textContent).toBe(
      'There is no command !colse. Send it again to send it as text.',
    );

    await user.type(box, '{Enter}');
    expect(onSend).toHaveBeenCalledWith('!colse', []);
  });
});
