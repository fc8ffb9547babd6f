using System.Net;
using System.Net.Sockets;

namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>One connection of a browser with the one to the hub that belongs to it.</summary>
internal sealed class Relay : IDisposable
{
    private readonly Socket _hub = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly FaultProxy _proxy;
    private readonly Socket _browser;

    public Relay(FaultProxy proxy, Socket browser)
    {
        _proxy = proxy;
        _browser = browser;
        _browser.NoDelay = true;
    }

    /// <summary>Carries both ways until both are done, or one breaks.</summary>
    public async Task RunAsync(int hub, CancellationToken cancellationToken)
    {
        try
        {
            await _hub.ConnectAsync(IPAddress.Loopback, hub, cancellationToken);
            await Task.WhenAll(
                CarryAsync(new Lane(_browser, _hub, Direction.ToHub, () => _proxy.Trouble), cancellationToken),
                CarryAsync(new Lane(_hub, _browser, Direction.ToBrowser, () => _proxy.Trouble), cancellationToken));
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A broken connection is what this is about.
        }

        Cut();
    }

    /// <summary>Resets both connections.</summary>
    public void Cut()
    {
        Reset(_browser);
        Reset(_hub);
    }

    public void Dispose() => Cut();

    // What breaks one way breaks the other: nobody reads or writes half a reset connection.
    private async Task CarryAsync(Lane lane, CancellationToken cancellationToken)
    {
        try
        {
            await lane.RunAsync(cancellationToken);
        }
        catch
        {
            Cut();
            throw;
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new(enable: true, seconds: 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return;
        }

        socket.Dispose();
    }
}
