// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Rating } from './Rating';

afterEach(cleanup);

describe('the rating', () => {
  it('takes stars and words, says when they did not arrive, and thanks when they did', async () => {
    const onRate = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    render(<Rating rated={false} onRate={onRate} />);
    expect(screen.queryByRole('button')).toBeNull();

    fireEvent.click(screen.getByRole('radio', { name: '4 stars of 5' }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ' Quick ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send rating' }));
    expect(await screen.findByText('Your rating could not be sent. Please try again.')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Send rating' }));
    expect(await screen.findByText('Thank you for your rating.')).toBeTruthy();
    expect(onRate.mock.calls).toEqual([
      [4, 'Quick'],
      [4, 'Quick'],
    ]);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('asks nobody twice', () => {
    render(<Rating rated onRate={vi.fn()} />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Thank you for your rating.')).toBeTruthy();
  });
});
