import { describe, expect, it } from 'vitest';
import { readActivity, readActivitySet } from './readActivity';
import { sequenceOf } from './sequence';

describe('reading the stream', () => {
  it('an empty keep-alive frame is no activity set', () => {
    expect(readActivitySet('')).toBeNull();
  });

  it.each(['{}', '[]', 'null', '  ', '{"activities":{}}', 'nonsense'])('a frame of %s is ignored', (frame) => {
    expect(readActivitySet(frame)).toBeNull();
  });

  it('an empty set still carries its watermark', () => {
    expect(readActivitySet('{"activities":[],"watermark":"17"}')).toEqual({
      activities: [],
      watermark: '17',
      after: '',
    });
  });

  it('activities without a type are left out and the others kept', () => {
    const set = readActivitySet('{"activities":[1,null,{},{"type":"message","id":"c1|0000001","text":"hi"}]}');
    expect(set?.activities.map((activity) => activity.text)).toEqual(['hi']);
    expect(set?.watermark).toBe('');
  });

  it('fields of the wrong kind read as missing', () => {
    const activity = readActivity({
      type: 'message',
      id: 7,
      text: { html: '<b>' },
      from: 'Ann',
      attachments: 'x',
      suggestedActions: { actions: [null, 'x'] },
      channelData: [],
    });
    expect(activity).toMatchObject({ id: '', text: '', from: { id: '', name: '', role: '' } });
    expect(activity?.attachments).toEqual([]);
    expect(activity?.suggestedActions).toEqual([]);
  });

  it('reads attachments, buttons and the echo key', () => {
    const activity = readActivity({
      type: 'message',
      attachments: [{ contentType: 'image/png', name: 'a.png', contentUrl: '/f/1' }],
      suggestedActions: { actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }] },
      channelData: { clientActivityID: 'abc', omnichannel: { ended: true } },
    });
    expect(activity?.attachments).toEqual([{ contentType: 'image/png', name: 'a.png', url: '/f/1' }]);
    expect(activity?.suggestedActions).toEqual([{ type: 'imBack', title: 'Yes', value: 'yes' }]);
    expect(activity?.clientActivityId).toBe('abc');
    expect(activity?.forForeignClients).toBe(true);
  });
});

describe('the sequence of an id', () => {
  it.each([
    ['c1|0000001', 1],
    ['c1|0000120', 120],
    ['a|b|0000009', 9],
    ['c1', 0],
    ['c1|x', 0],
    ['', 0],
  ])('%s is %i', (id, sequence) => {
    expect(sequenceOf(id)).toBe(sequence);
  });
});
