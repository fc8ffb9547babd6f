import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { moveInRows } from './moveInRows';

function setUp(letters: boolean) {
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows are what is worked with.
    <div onKeyDown={(event) => moveInRows(event, letters)}>
      {['Kim', 'Vera', 'Omar'].map((name) => (
        <button key={name} type="button" data-row="">
          {name}
        </button>
      ))}
    </div>,
  );
  screen.getByText('Vera').focus();
}

describe('the keys of a list', () => {
  afterEach(cleanup);

  it.each([
    ['{ArrowDown}', 'Omar'],
    ['{ArrowUp}', 'Kim'],
    ['[KeyJ]', 'Omar'],
    ['[KeyK]', 'Kim'],
    ['{ArrowDown}{ArrowDown}', 'Omar'],
    ['{Control>}[KeyJ]{/Control}', 'Vera'],
  ])('%s lead from Vera to %s', async (keys, name) => {
    setUp(true);
    await userEvent.keyboard(keys);

    expect(document.activeElement?.textContent).toBe(name);
  });

  it('are only the arrows while shortcuts are off', async () => {
    setUp(false);
    await userEvent.keyboard('[KeyJ]');
    expect(document.activeElement?.textContent).toBe('Vera');

    await userEvent.keyboard('{ArrowDown}');

    expect(document.activeElement?.textContent).toBe('Omar');
  });
});
