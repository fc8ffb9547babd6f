import type { CommandId } from '@omnichannel/shared/protocol/console/ids';
import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutboxKeeper } from './outboxKeeper';
import type { KeptMessage } from './pending';

const held: KeptMessage = {
  conversation: sampleId(1),
  pending: {
    id: sampleId(77) as string as CommandId,
    at: 1000,
    text: 'Hello',
    files: [],
    lastSeen: 3,
    target: null,
    note: null,
    state: { kind: 'held', until: 6000 },
  },
};

/** The browser's locks, with a way to close a page: whatever it holds is free then. */
class Locks {
  readonly held = new Set<string>();

  request(name: string, first: unknown, second?: (lock: object | null) => unknown) {
    const take = (second ?? first) as (lock: object | null) => unknown;
    if (this.held.has(name)) {
      return Promise.resolve(take(null));
    }
    if (!second) {
      this.held.add(name);
    }
    return Promise.resolve(take({}));
  }
}

async function adopted(keeper: OutboxKeeper): Promise<KeptMessage[]> {
  const found: KeptMessage[] = [];
  await keeper.adopt((messages) => found.push(...messages));
  return found;
}

describe('messages that outlive their page', () => {
  let locks: Locks;

  beforeEach(() => {
    locks = new Locks();
    vi.stubGlobal('navigator', { locks });
    localStorage.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are taken up by the next page, once', async () => {
    new OutboxKeeper('anna').keep([held]);
    locks.held.clear();

    expect(await adopted(new OutboxKeeper('anna'))).toMatchObject([
      { pending: { id: held.pending.id, text: 'Hello' } },
    ]);
    expect(await adopted(new OutboxKeeper('anna'))).toEqual([]);
  });

  it('stay with a page that is still open', async () => {
    new OutboxKeeper('anna').keep([held]);

    expect(await adopted(new OutboxKeeper('anna'))).toEqual([]);
  });

  it('are never sent in the name of somebody else', async () => {
    new OutboxKeeper('anna').keep([held]);
    locks.held.clear();

    expect(await adopted(new OutboxKeeper('ben'))).toEqual([]);
    locks.held.clear();
    expect(await adopted(new OutboxKeeper('anna'))).toHaveLength(1);
  });

  it('are forgotten when the hub has them', async () => {
    const keeper = new OutboxKeeper('anna');
    keeper.keep([held]);
    keeper.keep([]);
    locks.held.clear();

    expect(await adopted(new OutboxKeeper('anna'))).toEqual([]);
  });
});
