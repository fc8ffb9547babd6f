using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Realtime;

/// <summary>Carries what has happened to everything that shows it.</summary>
internal sealed partial class LiveFeed(CommitFeed commits, SignalFeed signals, IEnumerable<ILiveListener> listeners, ILogger<LiveFeed> logger) : BackgroundLoop
{
    private readonly ILiveListener[] _listeners = [.. listeners];

    /// <inheritdoc/>
    protected override Task LoopAsync(CancellationToken stoppingToken) => Task.WhenAll(
        CarryAsync(commits.ReadAllAsync(stoppingToken), (listener, commit) => listener.Committed(commit)),
        CarryAsync(signals.ReadAllAsync(stoppingToken), (listener, signal) => listener.Signalled(signal)));

    private async Task CarryAsync<T>(IAsyncEnumerable<T> items, Action<ILiveListener, T> carry)
    {
        await foreach (var item in items)
        {
            foreach (var listener in _listeners)
            {
                try
                {
                    carry(listener, item);
                }
#pragma warning disable CA1031 // The border of the loop: one listener's trouble must not silence the others.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    Log.ListenerFailed(logger, listener.GetType().Name, error);
                }
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1300, LogLevel.Error, "{Listener} could not show something")]
        public static partial void ListenerFailed(ILogger logger, string listener, Exception error);
    }
}
