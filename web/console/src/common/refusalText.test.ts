import { describe, expect, it } from 'vitest';
import { refusalText } from './refusalText';

describe('the reason for a refusal', () => {
  it('is the hub’s own sentence where only the hub knows the limit', () => {
    const message = 'A message has at most 8000 characters and 10 files.';
    expect(refusalText({ ok: false, code: 'invalid', message, owner: null, missed: [], conversationId: null })).toBe(
      message,
    );
  });

  it('names the colleague who has the chat', () => {
    const owner = { id: 'b0d3', name: 'Bo' };
    expect(refusalText({ ok: false, code: 'not-owner', message: 'No.', owner, missed: [], conversationId: null })).toBe(
      'Bo has this chat',
    );
  });
});
