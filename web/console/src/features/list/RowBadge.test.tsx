import { sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RowBadge } from './RowBadge';

const missed = sampleRow({ state: 'closed', closedAt: '2026-03-01T12:10:00Z', missedReason: 'noAnswer' });

afterEach(cleanup);

describe('why a chat was missed', () => {
  it('begins with that where other chats stand beside it', () => {
    render(<RowBadge row={missed} list="all" />);

    expect(screen.getByText('Missed: nobody answered')).toBeDefined();
  });

  it('is all that the list of what was missed says', () => {
    render(<RowBadge row={missed} list="missed" />);

    expect(screen.getByText('Nobody answered')).toBeDefined();
    expect(screen.queryByText(/Missed/)).toBeNull();
  });
});
