using System.Threading.Channels;

namespace Omnichannel.Hub.Realtime;

/// <summary>Where signals are put to be shown. It knows nobody, so that everybody may know it.</summary>
internal sealed class SignalFeed
{
    // Signals may be lost: the next keystroke or glance sends another.
    private readonly Channel<Signal> _signals = Channel.CreateBounded<Signal>(
        new BoundedChannelOptions(1_024) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Shows a signal, soon.</summary>
    public void Send(Signal signal) => _signals.Writer.TryWrite(signal);

    /// <summary>Reads what is to be shown. For one reader.</summary>
    public IAsyncEnumerable<Signal> ReadAllAsync(CancellationToken cancellationToken) => _signals.Reader.ReadAllAsync(cancellationToken);
}
