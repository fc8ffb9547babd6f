// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuickReplies } from './QuickReplies';

afterEach(cleanup);

function choose(action: { type: string; title: string; value: unknown }) {
  const onChoose = vi.fn();
  render(<QuickReplies actions={[action]} onChoose={onChoose} />);
  fireEvent.click(screen.getByRole('button', { name: action.title }));
  return onChoose.mock.calls[0];
}

describe('quick replies', () => {
  it('post their value, not their title', () => {
    expect(choose({ type: 'imBack', title: 'Yes, please', value: 'yes' })).toEqual(['yes', {}]);
  });

  it('post an object beside the title', () => {
    const value = { order: 7 };
    expect(choose({ type: 'postBack', title: 'Order 7', value })).toEqual([
      'Order 7',
      { value, channelData: { postBack: true } },
    ]);
  });

  it('open web pages only', () => {
    const onChoose = vi.fn();
    const actions = [
      { type: 'openUrl', title: 'Shop', value: 'https://shop.example/' },
      { type: 'openUrl', title: 'Bad', value: 'javascript:alert(1)' },
    ];
    render(<QuickReplies actions={actions} onChoose={onChoose} />);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Shop']);
    expect(screen.queryByText('Bad')).toBeNull();
  });
});
