import { describe, expect, it } from 'vitest';
import { faultOf, fillTemplate } from './fillTemplate';

describe('a template', () => {
  it('shows values in their holes and keeps those that are open', () => {
    expect(fillTemplate('Hello {{1}}, order {{ nr }}.', { '1': ' Ann ', nr: '' })).toEqual([
      { kind: 'text', text: 'Hello ' },
      { kind: 'value', text: 'Ann' },
      { kind: 'text', text: ', order ' },
      { kind: 'hole', text: '{{ nr }}' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('does not look for holes in what is put in', () => {
    expect(fillTemplate('{{1}}{{2}}', { '1': '{{2}}', '2': 'x' }).map(({ text }) => text)).toEqual(['{{2}}', 'x']);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two\nlines', 'breaks'],
    ['four    spaces', 'breaks'],
    ['Ann', null],
  ])('says of the value %j: %s', (value, fault) => {
    expect(faultOf(value)).toBe(fault);
  });
});
