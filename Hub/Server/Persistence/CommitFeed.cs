using System.Threading.Channels;

namespace Omnichannel.Hub.Persistence;

/// <summary>Tells the live parts of the hub what has just become durable. A door-bell: whoever misses a ring finds out from the log.</summary>
internal sealed class CommitFeed
{
    // Losing a ring only delays: visitors' pumps and consoles compare with the log every five seconds.
    private readonly Channel<Commit> _rings = Channel.CreateBounded<Commit>(
        new BoundedChannelOptions(16_384) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Ring(Commit commit) => _rings.Writer.TryWrite(commit);

    public IAsyncEnumerable<Commit> ReadAllAsync(CancellationToken cancellationToken) => _rings.Reader.ReadAllAsync(cancellationToken);
}
