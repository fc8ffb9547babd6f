using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>Stands between one browser and the hub, and does to what they send each other what networks do.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Relay, Task> _relays = new();
    private readonly CancellationTokenSource _over = new();
    private readonly int _hub;
    private readonly Task _accepting;
    private Trouble? _trouble;

    public FaultProxy(int hub)
    {
        _hub = hub;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets where the browser finds the hub.</summary>
    public string Origin => $"http://127.0.0.1:{Port}";

    /// <summary>Gets the fault that lasts, or null.</summary>
    public Trouble? Trouble => Volatile.Read(ref _trouble);

    public void Begin(Fault fault)
    {
        Volatile.Write(ref _trouble, new(fault));
        if (fault.Kind == FaultKind.Cut)
        {
            foreach (var relay in _relays.Keys)
            {
                relay.Cut();
            }
        }
    }

    public void Heal()
    {
        var trouble = Interlocked.Exchange(ref _trouble, null);
        trouble?.Heal();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _accepting;
        foreach (var relay in _relays.Keys)
        {
            relay.Cut();
        }

        await Task.WhenAll(_relays.Values);
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var relay = new Relay(this, await _listener.AcceptSocketAsync(_over.Token));
                if (Trouble?.Fault.Kind == FaultKind.Cut)
                {
                    relay.Cut();
                }
                else
                {
                    _relays[relay] = RunAsync(relay);
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task RunAsync(Relay relay)
    {
        // Behind the entry that is made for it.
        await Task.Yield();
        await relay.RunAsync(_hub, _over.Token);
        _relays.TryRemove(relay, out _);
    }
}
