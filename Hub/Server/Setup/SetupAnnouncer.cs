using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Setup;

/// <summary>Says where the first admin is made, once the hub listens, while there is none.</summary>
internal sealed partial class SetupAnnouncer(
    SetupCode code,
    IServiceScopeFactory scopes,
    IServer server,
    IOptions<HubOptions> options,
    ILogger<SetupAnnouncer> logger) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<FirstAdmin>().IsNeededAsync(cancellationToken))
            {
                Log.SetUp(logger, Origin(), code.Value);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped as soon as it had started; the next start prints a link.
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Origin() =>
        options.Value.PublicOrigin
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/')
        ?? "http://localhost";

    private static partial class Log
    {
        // The one line that may show the code: whoever reads the hub's own log may set it up.
        [LoggerMessage(1600, LogLevel.Information, "Set up the hub: {Url}/setup?code={Code}")]
        public static partial void SetUp(ILogger logger, string url, string code);
    }
}
