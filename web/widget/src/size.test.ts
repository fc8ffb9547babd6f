import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/size.mjs');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'size-'));
  mkdirSync(join(folder, 'dist'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the check of `npm run size` on a folder with these budgets and files. */
function check(budgets: Record<string, number>, files: Record<string, Buffer>) {
  writeFileSync(join(folder, 'budget.json'), JSON.stringify(budgets));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'budget.json'], { cwd: folder });
  return { status, words: `${stdout}${stderr}` };
}

describe('the check of sizes', () => {
  it('passes what fits, compressed', () => {
    expect(check({ 'dist/a.js': 1 }, { 'dist/a.js': Buffer.alloc(100_000) }).status).toBe(0);
  });

  it('fails for a file over its budget', () => {
    const { status, words } = check({ 'dist/a.js': 1 }, { 'dist/a.js': randomBytes(2_000) });
    expect(status).toBe(1);
    expect(words).toContain('OVER');
  });

  it('fails for a file that the build does not write any more', () => {
    const { status, words } = check({ 'dist/a.js': 1, 'dist/gone.js': 1 }, { 'dist/a.js': Buffer.alloc(10) });
    expect(status).toBe(1);
    expect(words).toContain('dist/gone.js: missing');
  });

  it('fails for a budget that names nothing', () => {
    expect(check({}, {}).status).toBe(1);
  });

  it('names what a visitor loads: the loader, and the script and the style of the panel', () => {
    const budget = JSON.parse(readFileSync(join(import.meta.dirname, '../budget.json'), 'utf8'));
    expect(budget).toEqual({ 'dist/loader.js': 5, 'dist/panel.js': 35, 'dist/panel.css': 8 });
  });
});
