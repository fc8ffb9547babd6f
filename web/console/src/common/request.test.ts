import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from './problemError';
import { request } from './request';
import { UnreadableError } from './unreadableError';

const read = (value: unknown) => (typeof value === 'string' ? value : undefined);
const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );

describe('a request', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('carries the header without which the hub changes nothing', async () => {
    answer(200, 'done');
    await request('/api/session', { method: 'POST', body: { email: 'a' }, read });

    const [, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(new Headers(init?.headers).get('x-omnichannel')).toBe('console');
    expect(init?.body).toBe('{"email":"a"}');
  });

  it('says why the hub refused, field by field', async () => {
    answer(400, {
      type: 'urn:omnichannel:validation',
      title: 'Look again',
      errors: { password: ['Too short.', 'Too plain.'] },
    });

    const error = await request('/api/setup', { method: 'POST', read }).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'validation', status: 400, fields: { password: 'Too short. Too plain.' } });
  });

  it('that is answered halfway and then no more counts as not answered', async () => {
    const halfway = new ReadableStream({
      start: (controller) => controller.error(new DOMException('Over.', 'TimeoutError')),
    });
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(halfway)),
    );

    await expect(request('/api/me', { read })).rejects.toBeInstanceOf(TypeError);
  });

  it('does not believe an answer it cannot read', async () => {
    answer(200, 42);

    await expect(request('/api/me', { read })).rejects.toBeInstanceOf(UnreadableError);
  });
});
