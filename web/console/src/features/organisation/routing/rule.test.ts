import { describe, expect, it } from 'vitest';
import { lineOf, namedText, newRule, readDryRun, readRuleBook, wireOf } from './rule';

describe('routing rules', () => {
  it('are read as they are sent', () => {
    const rule = {
      ...newRule,
      name: 'Refunds',
      when: { ...newRule.when, page: ['/refund'], fields: [{ name: 'topic', value: 'refund' }] },
      outcome: { ...newRule.outcome, department: 'sales', priority: 5 },
    };

    expect(readRuleBook(JSON.parse(JSON.stringify({ version: 2, rules: [wireOf(rule)] })))).toEqual({
      version: 2,
      rules: [rule],
    });
  });

  it('are refused where one of them cannot be read', () => {
    expect(readRuleBook({ version: 2, rules: [{ name: 'half' }] })).toBeUndefined();
  });

  it.each([
    ['topic=refund', { name: 'topic', value: 'refund' }],
    ['topic', { name: 'topic', value: '*' }],
    ['a=b=c', { name: 'a', value: 'b=c' }],
    ['=refund', null],
  ])('take the line %s', (line, expected) => {
    expect(namedText(line)).toEqual(expected);
  });

  it('say fields as lines', () => {
    expect(lineOf({ name: 'topic', value: '*' })).toBe('topic=*');
  });

  it('that are tried say which decided and why others did not', () => {
    expect(
      readDryRun({
        rule: 'Refunds',
        steps: [
          { rule: 'Night', failed: 'languages' },
          { rule: 'Refunds', failed: null },
        ],
        facts: {},
        department: { id: 's', name: 'Sales' },
      }),
    ).toEqual({
      rule: 'Refunds',
      steps: [
        { rule: 'Night', failed: 'languages' },
        { rule: 'Refunds', failed: null },
      ],
      department: 'Sales',
    });
  });
});
