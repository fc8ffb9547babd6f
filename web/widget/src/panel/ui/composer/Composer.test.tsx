// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '../../files/limits';
import { Composer } from './Composer';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function compose(previewed = false) {
  const onSend = vi.fn();
  const onTyped = vi.fn();
  const limits = { ...defaultLimits, text: 1000, fileSize: 2048, refusedFiles: ['exe'] };
  render(
    <Composer
      inboxKey="k1"
      ended={false}
      limits={limits}
      previewed={previewed}
      focusRequest={0}
      onTyped={onTyped}
      onSend={onSend}
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Write a message' });
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  return { onSend, onTyped, field, type };
}

describe('the composer', () => {
  it('sends with Enter and empties itself', () => {
    const { onSend, field, type } = compose();
    type('  Hello  ');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onSend).toHaveBeenCalledWith('Hello', []);
    expect((field as HTMLTextAreaElement).value).toBe('');
  });

  it('does not send with Shift and Enter, nor while an input method composes', () => {
    const { onSend, field, type } = compose();
    type('日本');
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(onSend).not.toHaveBeenCalled();
  });

  it('sends nothing that is empty', () => {
    const { onSend, field, type } = compose();
    type('   ');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Send message' }).hasAttribute('disabled')).toBe(true);
  });

  it('says what is typed, and says in the field that it is seen, where it is', () => {
    const { onTyped, field, type } = compose(true);
    type('Hello');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onTyped.mock.calls).toEqual([['Hello'], ['']]);
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Our team can see what you type before you send it.',
    );
  });

  it('keeps the draft for the next page', () => {
    compose().type('half a thou');
    cleanup();
    expect((compose().field as HTMLTextAreaElement).value).toBe('half a thou');
  });

  it('takes pasted files along and lets them go again', () => {
    const { onSend, field } = compose();
    const file = new File(['x'], 'tent.png', { type: 'image/png' });
    fireEvent.paste(field, { clipboardData: { files: [file] } });
    expect(screen.getByText('tent.png')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove tent.png' }));
    expect(screen.queryByText('tent.png')).toBeNull();

    fireEvent.paste(field, { clipboardData: { files: [file] } });
    fireEvent.click(screen.getByRole('button', { name: 'Send message' }));
    expect(onSend).toHaveBeenCalledWith('', [file]);
  });

  it('takes dropped files along, and shows pictures', async () => {
    compose();
    const file = new File(['x'], 'tent.png', { type: 'image/png' });
    const item = { kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory: false }) };
    const folder = {
      kind: 'file',
      getAsFile: () => new File([], 'folder'),
      webkitGetAsEntry: () => ({ isDirectory: true }),
    };
    const dataTransfer = { types: ['Files'], items: [item, folder] };
    fireEvent(window, Object.assign(new Event('dragover', { cancelable: true }), { dataTransfer }));
    expect(screen.getByText('Drop files to attach them')).toBeTruthy();
    const dropped = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer });
    fireEvent(window, dropped);
    expect(dropped.defaultPrevented).toBe(true);
    expect(screen.queryByText('Drop files to attach them')).toBeNull();
    expect(screen.getByText('tent.png')).toBeTruthy();
    expect(screen.queryByText('folder')).toBeNull();
    await vi.waitFor(() => expect(document.querySelector('li img')?.getAttribute('src')).toMatch(/^blob:/));
  });

  it('refuses before it is sent what the hub would refuse, and says why', () => {
    const { onSend, field } = compose();
    const files = [new File(['x'], 'setup.exe'), new File(['x'.repeat(2049)], 'film.mov'), new File(['x'], 'ok.txt')];
    fireEvent.paste(field, { clipboardData: { files } });
    const words = screen.getByRole('alert').textContent;
    expect(words).toContain('Files like setup.exe are not accepted.');
    expect(words).toContain('film.mov is larger than 2 kB, which is the most we can take.');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Send message' }));
    expect(onSend.mock.calls[0]?.[1].map(({ name }: File) => name)).toEqual(['ok.txt']);
  });

  it('counts the characters near the limit', () => {
    const { type } = compose();
    type('a'.repeat(900));
    expect(screen.queryByText(/characters/)).toBeNull();
    type('a'.repeat(901));
    expect(screen.getByText('901 of 1,000 characters')).toBeTruthy();
  });

  it('keeps what is too long, says so once, and does not send it', () => {
    const { onSend, field, type } = compose();
    type('a'.repeat(1002));
    expect(screen.getByText('Too long by 2')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('This message is too long to send.');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onSend).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    type('a'.repeat(1000));
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onSend).toHaveBeenCalledOnce();
  });
});
