import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const sheets = files.filter((file) => file.endsWith('.css'));
const tokens = readFileSync(join(source, '../../shared/tokens.css'), 'utf8');

/** Each stands in DESIGN.md with its reason. */
const allowed = [
  '(max-width: 480px), (max-height: 480px)',
  'inline-size: 400px',
  'min(700px,',
  'inline-size: 26px',
  'block-size: 26px',
  '600 12px / 20px',
  '400 15px / 1.4',
  '400 15px / 40px',
  'min(300px,',
  'max(1rem, 16px)',
  'left: var(--left, auto);',
  'right: var(--right, auto);',
];

/** The launcher's place, which is a setting. */
const setByScript = ['--x', '--y', '--left', '--right'];

function withoutExceptions(css: string): string {
  return allowed.reduce((text, exception) => text.replaceAll(exception, ''), css.replace(/\/\*.*?\*\//gs, ''));
}

describe('style sheets', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(10);
  });

  it.each(sheets)('%s has no colour and no pixel of its own', (sheet) => {
    const css = withoutExceptions(readFileSync(join(source, sheet), 'utf8'));
    expect(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\b\d*\.?\d+px\b/gi)).toBeNull();
  });

  it.each(sheets)('%s uses only tokens that exist', (sheet) => {
    const css = readFileSync(join(source, sheet), 'utf8');
    const used = css.match(/var\((--[\w-]+)/g) ?? [];
    const missing = used
      .map((use) => use.slice(4))
      .filter((name) => !tokens.includes(`${name}:`) && !setByScript.includes(name));
    expect(missing).toEqual([]);
  });

  it.each(sheets)('%s has no left or right', (sheet) => {
    const css = withoutExceptions(readFileSync(join(source, sheet), 'utf8'));
    const sided = css.match(/\b(margin|padding|border)-(left|right)\b|text-align: (left|right)|^\s*(left|right):/gm);
    expect(sided).toBeNull();
  });
});
