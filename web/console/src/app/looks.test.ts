import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && !file.endsWith('sizes.css'),
);

describe('the style sheets', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(10);
  });

  it.each(sheets)('%s takes every colour and every pixel from the tokens', (file) => {
    const found = readFileSync(join(source, file), 'utf8').match(
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|\b\d+px\b/gi,
    );

    expect(found).toBeNull();
  });
});
