import { afterEach, describe, expect, it } from 'vitest';
import { keepColumn, resetColumns, restoreColumns, showColumn } from './columns';

const { style } = document.documentElement;
const shown = () => [style.getPropertyValue('--list'), style.getPropertyValue('--details')];

afterEach(() => {
  localStorage.clear();
  style.cssText = '';
});

describe('the columns', () => {
  it('are as wide as the operator left them on this device, and for another as usual', () => {
    keepColumn('list', 'anna', 400);
    keepColumn('details', 'anna', 300);

    restoreColumns('ben');
    expect(shown()).toEqual(['', '']);

    restoreColumns('anna');
    expect(shown()).toEqual(['400px', '300px']);
  });

  it('forget what was only shown', () => {
    keepColumn('list', 'anna', 400);
    showColumn('list', 500);

    restoreColumns('anna');

    expect(shown()).toEqual(['400px', '']);
  });

  it('are as wide as usual again once that is asked for', () => {
    keepColumn('list', 'anna', 400);
    keepColumn('details', 'anna', 300);

    resetColumns('anna');
    expect(shown()).toEqual(['', '']);

    restoreColumns('anna');
    expect(shown()).toEqual(['', '']);
  });

  it.each(['', 'wide', '-40', '0', 'Infinity', 'NaN'])('are as wide as usual where "%s" was stored', (stored) => {
    localStorage.setItem('omnichannel.column.list.anna', stored);

    restoreColumns('anna');

    expect(shown()).toEqual(['', '']);
  });
});
