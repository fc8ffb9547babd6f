import type { Me } from '@omnichannel/shared/protocol/console/me';
import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { QueryClient } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { DeskContext } from '../features/conversation/desk';
import { Outbox } from '../features/conversation/outbox';
import { noHooks } from '../features/conversation/outboxHooks';
import { signOut } from './signOut';
import { useLeave } from './useLeave';

vi.mock('./signOut', () => ({ signOut: vi.fn() }));

afterEach(() => vi.unstubAllGlobals());

it('whoever signs out has said first what could still be taken back', async () => {
  const said: string[] = [];
  vi.mocked(signOut).mockImplementation(async () => void said.push('signed out'));
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('{"items":[],"next":null}')),
  );
  const run = async () => {
    said.push('reply');
    return { ok: true, sequence: 1, conversationId: null } as const;
  };
  const outbox = new Outbox(new QueryClient(), run, { ...noHooks, holdFor: () => 60_000 });
  const flush = vi.fn();
  const desk = { outbox, drafts: { flush } } as never;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <DeskContext value={desk}>{children}</DeskContext>
  );
  const { result } = renderHook(() => useLeave({ id: 'anna' } as Me), { wrapper });
  outbox.send(sampleId(1), { text: 'Bye', files: [], lastSeen: 1 });

  await result.current.leave();

  expect(said).toEqual(['reply', 'signed out']);
  expect(flush).toHaveBeenCalledOnce();
});
