import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../common/renderWithKit';
import { ComposerNotice } from './ComposerNotice';

describe('where nothing can be written', () => {
  afterEach(cleanup);

  it.each([
    ['queued', 'Pick up', 'PickUp'],
    ['bot', 'Take over', 'PickUp'],
    ['closed', 'Reopen', 'Reopen'],
  ] as const)('a chat that is %s offers "%s"', async (state, label, method) => {
    const onCommand = vi.fn();
    renderWithKit(<ComposerNotice row={sampleRow({ state })} onCommand={onCommand} />);
    await userEvent.click(screen.getByRole('button', { name: label }));

    expect(onCommand).toHaveBeenCalledWith({ method, conversationId: sampleId(1) });
  });

  it('says who has the chat and offers nothing', () => {
    const row = sampleRow({ state: 'assigned', owner: { id: 'ben', name: 'Ben' } });
    renderWithKit(<ComposerNotice row={row} onCommand={vi.fn()} />);

    expect(screen.getByText('Ben has this chat. You can read along.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
