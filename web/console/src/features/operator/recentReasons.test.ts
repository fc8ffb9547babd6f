import { afterEach, describe, expect, it } from 'vitest';
import { recentReasons, rememberReason } from './recentReasons';

const lunch = { status: 'away', reason: 'Lunch' } as const;

describe('the reasons that an operator gave last', () => {
  afterEach(() => localStorage.clear());

  it('are the newest five, each once, with the status they were given for', () => {
    for (const reason of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
      rememberReason('anna', { status: 'busy', reason });
    }
    rememberReason('anna', lunch);
    rememberReason('anna', { status: 'busy', reason: 'Five' });
    rememberReason('anna', lunch);

    expect(recentReasons('anna').map(({ reason }) => reason)).toEqual(['Lunch', 'Five', 'Six', 'Four', 'Three']);
    expect(recentReasons('anna')[0]).toEqual(lunch);
  });

  it('are each operator’s own', () => {
    rememberReason('anna', lunch);

    expect(recentReasons('ben')).toEqual([]);
  });

  it('are none where what is stored cannot be read', () => {
    localStorage.setItem('omnichannel.reasons.anna', '{');
    localStorage.setItem('omnichannel.reasons.ben', '[{"status":"offline","reason":"x"},{"status":"away"},5]');

    expect([recentReasons('anna'), recentReasons('ben')]).toEqual([[], []]);
  });
});
