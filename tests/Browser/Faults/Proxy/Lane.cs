using System.Net.Sockets;

namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>One direction of one connection.</summary>
internal sealed class Lane(Socket from, Socket to, Direction direction, Func<Trouble?> now)
{
    private const int FewBytes = 7;

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly PushFilter _pushes = new();
    private bool _isDead;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16_384];
        while (await from.ReceiveAsync(buffer, cancellationToken) is > 0 and var count)
        {
            await PassAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        // Behind a hole nobody hears the good-bye either.
        if (!_isDead)
        {
            to.Shutdown(SocketShutdown.Send);
        }
    }

    private async Task PassAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var trouble = now();
        _isDead |= trouble?.Fault.Hits(FaultKind.BlackHole, direction) == true;
        if (_isDead)
        {
            return;
        }

        if (direction == Direction.ToBrowser)
        {
            bytes = _pushes.Pass(bytes.Span, drop: trouble?.Fault.Hits(FaultKind.DropPushes, direction) == true);
        }

        if (trouble?.Fault.Hits(FaultKind.Delay, direction) == true)
        {
            await trouble.HoldAsync(Late, cancellationToken);
        }

        while (trouble is { IsHealed: false } && trouble.Fault.Hits(FaultKind.Dribble, direction) && bytes.Length > FewBytes)
        {
            await SendAsync(bytes[..FewBytes], cancellationToken);
            bytes = bytes[FewBytes..];
            await trouble.HoldAsync(Moment, cancellationToken);
        }

        await SendAsync(bytes, cancellationToken);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await to.SendAsync(bytes, cancellationToken)..];
        }
    }
}
