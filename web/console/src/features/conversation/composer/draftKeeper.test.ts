import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../common/problemError';
import { type DraftContent, DraftKeeper, type DraftPlace } from './draftKeeper';

const reply: DraftPlace = { id: sampleId(1), mode: 'reply' };
const note: DraftPlace = { id: sampleId(1), mode: 'note' };
const file = {
  id: 'f1',
  name: 'bill.pdf',
  contentType: 'application/pdf',
  size: 3,
  url: '/api/attachments/f1',
  state: 'stored' as const,
  reason: null,
};

function setUp() {
  let revision = 0;
  const save = vi.fn(async (_: DraftPlace, __: DraftContent) => ++revision);
  return { save, keeper: new DraftKeeper('anna', save), later: (by: string) => new DraftKeeper(by, save) };
}

const keptHere = () => Object.keys(localStorage).length;

describe('what is being written', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => void vi.useRealTimers());

  it('goes to the hub after a pause, once, and then lies there alone', async () => {
    const { keeper, save } = setUp();
    keeper.write(reply, { text: 'Hel' });
    await vi.advanceTimersByTimeAsync(900);
    keeper.write(reply, { text: 'Hello' });
    await vi.advanceTimersByTimeAsync(900);
    expect(save).not.toHaveBeenCalled();
    expect(keptHere()).toBe(1);

    await vi.advanceTimersByTimeAsync(100);

    expect(save).toHaveBeenCalledExactlyOnceWith(reply, { text: 'Hello', files: [] });
    expect(keptHere()).toBe(0);
    expect(keeper.textOf(reply)).toBe('Hello');
    expect(keeper.textOf(note)).toBe('');
  });

  it('is there for the same person after the page was gone before the hub had it, and for nobody else', async () => {
    const { keeper, later, save } = setUp();
    keeper.write(note, { text: 'Ask Ben', files: [file] });

    const next = later('anna');

    expect(later('ben').textOf(note)).toBe('');
    expect(next.textOf(note)).toBe('Ask Ben');
    expect(next.filesOf(note)).toEqual([file]);
    next.take(note, { text: 'Older', files: [], revision: 4 });
    expect(next.textOf(note)).toBe('Ask Ben');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save).toHaveBeenCalledWith(note, { text: 'Ask Ben', files: [file] });
  });

  it('is taken from another device when nothing newer stands here', async () => {
    const { keeper } = setUp();
    keeper.take(reply, { text: 'From my phone', files: [file], revision: 3 });
    expect([keeper.textOf(reply), keeper.filesOf(reply)]).toEqual(['From my phone', [file]]);

    keeper.write(reply, { text: 'From my phone, on' });
    keeper.take(reply, { text: 'Late', files: [], revision: 4 });
    expect(keeper.textOf(reply)).toBe('From my phone, on');

    await vi.advanceTimersByTimeAsync(1_000);
    keeper.take(reply, { text: 'Late', files: [], revision: 4 });
    expect(keeper.textOf(reply)).toBe('From my phone, on');
    keeper.take(reply, { text: 'Newest', files: [], revision: 5 });
    expect(keeper.textOf(reply)).toBe('Newest');
  });

  it('is empty at the hub at once when it was sent', async () => {
    const { keeper, save } = setUp();
    keeper.write(reply, { text: 'Hello' });
    keeper.write(reply, { text: '' });

    await vi.advanceTimersByTimeAsync(0);

    expect(save).toHaveBeenCalledExactlyOnceWith(reply, { text: '', files: [] });
  });

  it('is never brought twice at the same time, and what was written meanwhile follows', async () => {
    const { keeper, save } = setUp();
    let answer: (revision: number) => void = () => undefined;
    const held = new Promise<number>((resolve) => {
      answer = resolve;
    });
    save.mockReturnValueOnce(held);
    keeper.write(reply, { text: 'One' });
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.write(reply, { text: 'One two' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save).toHaveBeenCalledTimes(1);

    answer(7);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(save).toHaveBeenLastCalledWith(reply, { text: 'One two', files: [] });
    expect(keptHere()).toBe(0);
  });

  it('stays here while the hub cannot be reached, and is tried again; what is refused waits for the next writing', async () => {
    const { keeper, save } = setUp();
    save.mockRejectedValueOnce(new TypeError('gone'));
    keeper.write(reply, { text: 'Hello' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keptHere()).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledTimes(2);
    expect(keptHere()).toBe(0);

    save.mockRejectedValueOnce(new ProblemError(400, {}));
    keeper.write(reply, { text: 'Much too long' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(keptHere()).toBe(1);
  });

  it('is brought at once when the page goes', () => {
    const { keeper, save } = setUp();
    keeper.write(reply, { text: 'Hello' });
    keeper.flush();
    expect(save).toHaveBeenCalledExactlyOnceWith(reply, { text: 'Hello', files: [] });
  });
});
