namespace Omnichannel.Hub.Startup;

/// <summary>
/// A background service that ends without a word when the hub stops. The framework's own base calls it a failure when the hub stops before
/// it has started, and a start that fails for one plain reason would look like six.
/// </summary>
internal abstract class BackgroundLoop : BackgroundService
{
    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LoopAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // That is how a loop ends.
        }
    }

    /// <summary>Works until the hub stops.</summary>
    protected abstract Task LoopAsync(CancellationToken stoppingToken);
}
