import { describe, expect, it, vi } from 'vitest';
import { LiveConnection, type Socket } from './liveConnection';
import { NotConnectedError } from './notConnectedError';

class FakeSocket implements Socket {
  state = 'Disconnected';
  failures = 0;
  starts = 0;
  sent: string[] = [];
  answer: () => Promise<unknown> = () => Promise.resolve('answer');
  #close: () => void = () => undefined;

  async start(): Promise<void> {
    this.starts += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('unreachable');
    }
    this.state = 'Connected';
  }

  async stop(): Promise<void> {
    this.drop();
  }

  invoke(): Promise<unknown> {
    return this.answer();
  }

  async send(method: string): Promise<void> {
    this.sent.push(method);
  }

  on(): void {}

  onclose(handler: () => void): void {
    this.#close = handler;
  }

  drop(): void {
    this.state = 'Disconnected';
    this.#close();
  }
}

function connect(socket: FakeSocket) {
  const waits: number[] = [];
  const live = new LiveConnection(socket, {
    random: () => 1,
    now: () => 1000,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
  const states: string[] = [];
  live.watch(() => states.push(live.state.kind));
  live.start();
  return { live, waits, states };
}

describe('the live connection', () => {
  it('goes on trying when the first start fails', async () => {
    const socket = new FakeSocket();
    socket.failures = 13;
    const { live, waits, states } = connect(socket);

    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));

    expect(states).toEqual(['offline', 'connected']);
    expect(waits).toEqual([1000, ...Array(7).fill(2000), 4000, 8000, 16000, 30000, 30000]);
  });

  it('comes back after a loss and says so', async () => {
    const socket = new FakeSocket();
    const { live, states } = connect(socket);
    const connected = vi.fn();
    live.onConnected(connected);
    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));

    socket.drop();
    await vi.waitFor(() => expect(connected).toHaveBeenCalledTimes(2));

    expect(states).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('is offline since the loss, not since the last try', async () => {
    const socket = new FakeSocket();
    const clock = vi.fn(() => 5000);
    const releases: (() => void)[] = [];
    const live = new LiveConnection(socket, {
      now: clock,
      wait: () => new Promise((resolve) => releases.push(resolve)),
    });
    live.start();
    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));

    socket.failures = 5;
    socket.drop();
    await vi.waitFor(() => expect(live.state.kind).toBe('reconnecting'));
    clock.mockReturnValue(9000);
    releases.pop()?.();
    await vi.waitFor(() => expect(live.state.kind).toBe('offline'));

    expect(live.state).toEqual({ kind: 'offline', since: 5000 });
  });

  it('tells of every failed start, so that a dead sign-in is found', async () => {
    const socket = new FakeSocket();
    socket.failures = 2;
    const live = new LiveConnection(socket, { wait: () => Promise.resolve() });
    const failed = vi.fn();
    live.onStartFailed(failed);
    live.start();

    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));

    expect(failed).toHaveBeenCalledTimes(2);
  });

  it('refuses a command without a connection', async () => {
    const live = new LiveConnection(new FakeSocket());

    await expect(live.invoke('Send', {})).rejects.toBeInstanceOf(NotConnectedError);
  });

  it('says that the outcome is unknown when the connection goes during a command', async () => {
    const socket = new FakeSocket();
    const { live } = connect(socket);
    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));
    socket.answer = () => {
      socket.state = 'Disconnected';
      return Promise.reject(new Error('Invocation canceled'));
    };

    await expect(live.invoke('Send', {})).rejects.toBeInstanceOf(NotConnectedError);
  });

  it('gives a connection up on which a command is not answered, and comes back', async () => {
    vi.useFakeTimers();
    try {
      const socket = new FakeSocket();
      const { live, states } = connect(socket);
      await vi.advanceTimersByTimeAsync(0);
      let cancel = () => {};
      socket.answer = () => new Promise((_, reject) => (cancel = () => reject(new Error('Invocation canceled'))));
      const outcome = expect(live.invoke('Send', {})).rejects.toBeInstanceOf(NotConnectedError);
      socket.stop = async () => {
        socket.drop();
        cancel();
      };

      await vi.advanceTimersByTimeAsync(2_900);
      expect(states).toEqual(['connected']);
      await vi.advanceTimersByTimeAsync(200);

      await outcome;
      expect(states).toEqual(['connected', 'reconnecting', 'connected']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('passes on what the hub itself complains about', async () => {
    const socket = new FakeSocket();
    const { live } = connect(socket);
    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));
    socket.answer = () => Promise.reject(new Error('hub'));

    await expect(live.invoke('Send', {})).rejects.toThrow('hub');
  });

  it('drops signals while there is no connection', async () => {
    const socket = new FakeSocket();
    const { live } = connect(socket);
    live.signal('Typing', {});
    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));
    live.signal('Typing', {});

    expect(socket.sent).toEqual(['Typing']);
  });

  it('stays closed after stop', async () => {
    const socket = new FakeSocket();
    const { live } = connect(socket);
    await vi.waitFor(() => expect(live.state.kind).toBe('connected'));

    await live.stop();
    await Promise.resolve();

    expect(socket.starts).toBe(1);
  });
});
