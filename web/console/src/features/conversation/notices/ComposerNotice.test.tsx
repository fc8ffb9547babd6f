import { sampleId, sampleRow } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithKit } from '../../../common/renderWithKit';
import { ComposerNotice } from './ComposerNotice';

describe('where nothing can be written', () => {
  afterEach(cleanup);

  it.each([
    ['queued', 'Pick up', 'PickUp'],
    ['bot', 'Take over', 'PickUp'],
    ['closed', 'Reopen', 'Reopen'],
  ] as const)('a chat that is %s offers "%s"', async (state, label, method) => {
    const onCommand = vi.fn();
    renderWithKit(<ComposerNotice row={sampleRow({ state })} mayUndo={false} onCommand={onCommand} />);
    await userEvent.click(screen.getByRole('button', { name: label }));

    expect(onCommand).toHaveBeenCalledWith({ method, conversationId: sampleId(1) });
  });

  it('a chat that has just been ended offers to take that back', async () => {
    const onCommand = vi.fn();
    renderWithKit(<ComposerNotice row={sampleRow({ state: 'closed' })} mayUndo onCommand={onCommand} />);
    await userEvent.click(screen.getByRole('button', { name: 'Undo the end' }));

    expect(onCommand).toHaveBeenCalledWith({ method: 'UndoEnd', conversationId: sampleId(1) });
  });

  it('says that a visitor was missed', () => {
    const row = sampleRow({ state: 'closed', missedReason: 'noAnswer' });
    renderWithKit(<ComposerNotice row={row} mayUndo={false} onCommand={vi.fn()} />);

    expect(screen.getByText('Nobody answered this visitor.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeTruthy();
  });

  it('says who has the chat and offers nothing', () => {
    const row = sampleRow({ state: 'assigned', owner: { id: 'ben', name: 'Ben' } });
    renderWithKit(<ComposerNotice row={row} mayUndo={false} onCommand={vi.fn()} />);

    expect(screen.getByText('Ben has this chat. You can read along.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
