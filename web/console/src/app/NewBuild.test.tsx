import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../common/renderWithKit';

async function show(loaded: string, build: string) {
  document.head.innerHTML = `<meta name="build" content="${loaded}">`;
  const { NewBuild } = await import('./NewBuild');
  renderWithKit(<NewBuild build={build} />);
}

describe('a console that has been updated behind the page', () => {
  beforeEach(() => vi.resetModules());
  afterEach(cleanup);

  it('is announced, with the way to it', async () => {
    await show('aaaa', 'bbbb');

    expect(screen.getByRole('status').textContent).toContain('The console has been updated');
    expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
  });

  it.each([
    ['aaaa', 'aaaa'],
    ['aaaa', ''],
    ['', 'bbbb'],
  ])('is not announced while %s is what the hub hands out: %s', async (loaded, build) => {
    await show(loaded, build);

    expect(screen.getByRole('status').textContent).toBe('');
  });
});
