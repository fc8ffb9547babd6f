import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useVerbs, VerbsContext } from '../../common/verbs/useVerbs';
import type { Verb } from '../../common/verbs/verb';
import { VerbRegistry } from '../../common/verbs/verbRegistry';
import { useShortcuts } from './useShortcuts';

function Page({ enabled, verbs }: { readonly enabled: boolean; readonly verbs: readonly Verb[] }) {
  useVerbs(verbs);
  useShortcuts(enabled);
  return <input aria-label="field" />;
}

function setUp(over: { readonly enabled?: boolean; readonly possible?: boolean } = {}) {
  const run = vi.fn();
  const verbs = [
    { id: 'end', group: 'chat', name: 'End', chord: 'Alt+KeyE', possible: over.possible ?? true, run },
  ] as const;
  const page = render(
    <VerbsContext value={new VerbRegistry()}>
      <Page enabled={over.enabled ?? true} verbs={verbs} />
    </VerbsContext>,
  );
  return { run, page };
}

const press = () => userEvent.keyboard('{Alt>}[KeyE]{/Alt}');

describe('the keys of a verb', () => {
  afterEach(cleanup);

  it('do it', async () => {
    const { run } = setUp();
    await press();

    expect(run).toHaveBeenCalledTimes(1);
  });

  it('do nothing while shortcuts are off', async () => {
    const { run } = setUp({ enabled: false });
    await press();

    expect(run).not.toHaveBeenCalled();
  });

  it('do nothing while it is not possible', async () => {
    const { run } = setUp({ possible: false });
    await press();

    expect(run).not.toHaveBeenCalled();
  });

  it('do nothing once it has left the page', async () => {
    const { run, page } = setUp();
    page.unmount();
    await press();

    expect(run).not.toHaveBeenCalled();
  });
});
