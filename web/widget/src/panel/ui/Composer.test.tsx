// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Composer } from './Composer';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function compose() {
  const onSend = vi.fn();
  const onTyping = vi.fn();
  render(<Composer inboxKey="k1" ended={false} focusRequest={0} onTyping={onTyping} onSend={onSend} />);
  const field = screen.getByRole('textbox', { name: 'Write a message' });
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  return { onSend, onTyping, field, type };
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

  it('keeps the draft for the next page', () => {
    compose().type('half a thou');
    cleanup();
    expect((compose().field as HTMLTextAreaElement).value).toBe('half a thou');
  });

  it('says that somebody types, but not for blanks', () => {
    const { onTyping, type } = compose();
    type(' ');
    expect(onTyping).not.toHaveBeenCalled();
    type('a');
    expect(onTyping).toHaveBeenCalledOnce();
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

  it('counts the characters near the limit', () => {
    const { type } = compose();
    type('a'.repeat(3_700));
    expect(screen.getByText('3700 of 4000 characters')).toBeTruthy();
  });
});
