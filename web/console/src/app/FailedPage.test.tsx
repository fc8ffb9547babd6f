import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../common/problemError';
import { renderWithKit } from '../common/renderWithKit';
import { FailedPage } from './FailedPage';

describe('a page that cannot be shown says why', () => {
  afterEach(cleanup);

  it.each([
    ['the hub is out of reach', new TypeError('Failed to fetch'), 'The hub cannot be reached'],
    ['it is for others', new ProblemError(403, { type: 'urn:omnichannel:forbidden' }), 'This is not for you to see'],
    ['the hub failed', new ProblemError(500, {}), 'The hub did not answer as expected'],
  ])('%s', (_, error, sentence) => {
    renderWithKit(<FailedPage error={error} onRetry={vi.fn()} />);

    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('and lets it be tried again', async () => {
    const onRetry = vi.fn();
    renderWithKit(<FailedPage error={new TypeError()} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
