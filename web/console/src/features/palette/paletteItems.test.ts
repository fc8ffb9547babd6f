import { describe, expect, it } from 'vitest';
import type { Verb } from '../../common/verbs/verb';
import { paletteItems } from './paletteItems';

const verb = (id: string, group: Verb['group'], name: string, over: Partial<Verb> = {}): Verb => ({
  id,
  group,
  name,
  run: () => undefined,
  ...over,
});
const verbs = [
  verb('queue', 'go', 'Queue'),
  verb('end', 'chat', 'End now', { alias: 'close' }),
  verb('reopen', 'chat', 'Reopen', { possible: false }),
  verb('out', 'me', 'Sign out'),
];
const chats = [verb('kim', 'go', 'Kim Nord', { alias: 'kim@example.com' })];
const names = (typed: string, recent: readonly string[] = []) =>
  paletteItems(verbs, chats, { typed, recent }).map(({ verb: { id }, section }) => `${section}:${id}`);

describe('the palette', () => {
  it('offers what was done last and then the rest, group by group, but nothing that is impossible', () => {
    expect(names('', ['out', 'gone', 'reopen'])).toEqual(['recent:out', 'chat:end', 'go:queue']);
  });

  it('finds chats by name and by address only when something is typed', () => {
    expect(names('nord')).toEqual(['open:kim']);
    expect(names('kim@')).toEqual(['open:kim']);
  });

  it('finds a verb by its other words too', () => {
    expect(names('close')).toEqual(['chat:end']);
  });

  it('puts the best match first, whatever it is', () => {
    const [first] = paletteItems([...verbs, verb('k', 'me', 'Knobs: more or red')], chats, {
      typed: 'nord',
      recent: [],
    });

    expect(first?.verb.id).toBe('kim');
  });

  it('offers nothing where nothing fits', () => {
    expect(names('xyz')).toEqual([]);
  });
});
