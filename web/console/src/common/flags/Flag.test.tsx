import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderWithKit } from '../renderWithKit';
import { Flag } from './Flag';
import { flagUrl } from './flagUrls';

describe('a flag', () => {
  afterEach(cleanup);

  it('says its country where no words stand beside it', async () => {
    renderWithKit(<Flag country="CH" isAlone />);

    expect((await screen.findByRole('img', { name: 'Switzerland' })).getAttribute('title')).toBe('Switzerland');
  });

  it('leaves its place to nobody when there is none', async () => {
    const { container } = renderWithKit(<Flag country="QQ" />);

    await waitFor(() => expect(container.querySelector('span')).toBeNull());
  });

  it.each(['AT', 'DE', 'GB', 'US', 'XK'])('of %s is there', (country) => {
    expect(flagUrl(country)).toMatch(/\.svg/);
  });
});
