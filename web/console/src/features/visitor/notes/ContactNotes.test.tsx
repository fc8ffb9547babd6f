import { sampleId } from '@omnichannel/shared/protocol/console/samples';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../../common/keys';
import { renderWithKit } from '../../../common/renderWithKit';
import { ContactNotes } from './ContactNotes';

// A busy machine is no fault of what is tested.
const patient = { timeout: 10_000 };

const note = (text: string) => ({
  id: 'n1',
  at: '2026-03-01T12:00:00Z',
  by: { id: 'a', name: 'Anna' },
  text,
  editedAt: null,
  mayEdit: true,
  mayDelete: true,
});

/** A hub whose notes can be other ones from one moment to the next. */
function show(...first: readonly ReturnType<typeof note>[]) {
  let items = first;
  const saved: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'PUT') {
      saved.push([path.split('/').at(-1), JSON.parse(String(init.body))]);
      return new Response(null, { status: 204 });
    }
    return Response.json({ items, next: null });
  });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  const client = new QueryClient();
  renderWithKit(<ContactNotes id={sampleId(1)} contactId="vera" />, client);
  const changeTo = (...next: typeof first) => {
    items = next;
    return client.invalidateQueries({ queryKey: keys.contactNotes('vera') });
  };
  return { user: userEvent.setup(), saved, changeTo };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('notes about a contact', () => {
  it('follow what a colleague has written', async () => {
    const { changeTo } = show(note('Has two shop'));
    await screen.findByText('Has two shop', {}, patient);
    await changeTo(note('Has two shops'));

    expect(await screen.findByText('Has two shops', {}, patient)).toBeTruthy();
  });

  it('keep the words of one that is being written anew while somebody deletes it', async () => {
    const { user, saved, changeTo } = show(note('Has two shops'));
    await user.click(await screen.findByRole('button', { name: 'Edit the note by Anna' }, patient));
    await user.type(screen.getByRole('textbox', { name: 'Note about the contact' }), ', in Kiel');
    await changeTo();
    await vi.waitFor(() => expect(screen.queryByRole('list')).toBeNull(), patient);
    await user.type(screen.getByRole('textbox', { name: 'Note about the contact' }), '{Enter}');

    await vi.waitFor(() => expect(saved).toEqual([['n1', { text: 'Has two shops, in Kiel' }]]), patient);
  });
});
