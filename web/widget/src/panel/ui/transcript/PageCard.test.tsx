// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SuggestedPage } from '../../chat/transcript';
import { PageAnswerContext, PageCard } from './PageCard';

afterEach(cleanup);

function show(answer: SuggestedPage['answer'] = '') {
  const answered = vi.fn();
  render(
    <PageAnswerContext value={answered}>
      <PageCard id="c|4" page={{ address: 'https://shop.example/orders?id=7', answer }} name="Anna" />
    </PageAnswerContext>,
  );
  return answered;
}

describe('a suggested page', () => {
  it('says who suggests it and where it leads, and opens beside this page', () => {
    const answered = show();
    expect(screen.getByText('Anna suggests a page')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open: shop.example/orders?id=7' });
    expect(link.getAttribute('href')).toBe('https://shop.example/orders?id=7');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(answered).not.toHaveBeenCalled();

    // The test's browser would really go there.
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    expect(answered).toHaveBeenCalledWith('c|4', true);
  });

  it('can be declined, and opened afterwards still', () => {
    const answered = show();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(answered).toHaveBeenCalledWith('c|4', false);
    cleanup();

    show('declined');
    expect(screen.getByText('Not opened')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link')).toBeTruthy();
  });
});
