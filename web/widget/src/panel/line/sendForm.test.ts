import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendForm } from './sendForm';

/** A request that the test moves on by hand. */
class FakeCall extends EventTarget {
  static last: FakeCall;
  readonly upload = new EventTarget();
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  sent: unknown;
  aborted = false;

  constructor() {
    super();
    FakeCall.last = this;
  }

  open(): void {}

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(): string | null {
    return '3';
  }

  send(body: unknown): void {
    this.sent = body;
  }

  abort(): void {
    this.aborted = true;
    this.dispatchEvent(new Event('abort'));
  }

  move(loaded: number, total: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }));
  }

  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.dispatchEvent(new Event('load'));
  }
}

function send() {
  const shares: number[] = [];
  const stop = new AbortController();
  const form = new FormData();
  const answer = sendForm('/up', 't1', form, { progress: (share) => shares.push(share), signal: stop.signal });
  return { answer, shares, stop, form, call: FakeCall.last };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', FakeCall);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('sending a form', () => {
  it('says how far it is and what the hub answered', async () => {
    const { answer, shares, call, form } = send();
    call.move(1, 4);
    call.move(4, 4);
    call.answer(200, { id: 'c1|1' });
    expect(await answer).toEqual({ kind: 'ok', status: 200, value: { id: 'c1|1' } });
    expect(shares).toEqual([0.25, 1]);
    expect(call.sent).toBe(form);
    expect(call.headers).toEqual({ authorization: 'Bearer t1' });
  });

  it('hands on what the hub refuses, and how long it wants to be left alone', async () => {
    const refused = send();
    refused.call.answer(415, { error: { code: 'file-refused' } });
    expect(await refused.answer).toEqual({ kind: 'refused', status: 415, code: 'file-refused' });
    const busy = send();
    busy.call.answer(503, {});
    expect(await busy.answer).toEqual({ kind: 'later', wait: 3_000 });
  });

  it('stops when asked, and when the line breaks', async () => {
    const stopped = send();
    stopped.stop.abort();
    expect(await stopped.answer).toEqual({ kind: 'later', wait: 0 });
    expect(stopped.call.aborted).toBe(true);
    const broken = send();
    broken.call.dispatchEvent(new Event('error'));
    expect(await broken.answer).toEqual({ kind: 'later', wait: 0 });
  });

  it('may take as long as it likes while something moves, and is given up when nothing does', async () => {
    const { answer, call } = send();
    for (let part = 1; part <= 10; part++) {
      await vi.advanceTimersByTimeAsync(40_000);
      call.move(part, 10);
    }
    expect(call.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(46_000);
    expect(call.aborted).toBe(true);
    expect(await answer).toEqual({ kind: 'later', wait: 0 });
  });
});
