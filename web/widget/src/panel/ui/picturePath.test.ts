import { describe, expect, it } from 'vitest';
import { picturePath } from './picturePath';

describe('the picture of an author', () => {
  it('lies under the id of a person', () => {
    expect(picturePath('0190b0a0-0000-7000-8000-000000000001')).toBe('/pictures/0190b0a0-0000-7000-8000-000000000001');
  });

  it.each(['bot', 'hub', '', '../../x'])('is not looked for under %s', (id) => {
    expect(picturePath(id)).toBe('');
  });
});
