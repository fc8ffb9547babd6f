import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { may, permissions, readPermissions } from './permissions';

const page = readFileSync(new URL('../../../../../docs/protocol/rights.md', import.meta.url), 'utf8');

describe('what somebody may do', () => {
  it('has the names that the hub has', () => {
    const documented = [...page.matchAll(/^\| \*([a-z.A-Z]+)\* \|/gm)].map(([, name]) => name);

    expect(documented).toEqual([...permissions]);
  });

  it('is what the hub says, and nothing that it does not', () => {
    const sue = { permissions: readPermissions(['audit.read', 'something.newer', 7]) };

    expect(may(sue, 'audit.read')).toBe(true);
    expect(may(sue, 'settings.team')).toBe(false);
    expect(sue.permissions).toEqual(['audit.read']);
  });
});
