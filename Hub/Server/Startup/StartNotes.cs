using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Startup;

/// <summary>Says at the start what does no harm yet and should be put right.</summary>
internal sealed partial class StartNotes(IServer server, IOptions<HubOptions> options, ILogger<StartNotes> logger) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (RuntimeAge.IsOutdated(Environment.Version))
        {
            Log.Outdated(logger, Environment.Version, RuntimeAge.Needed);
        }

        if (options.Value.ReadAllowedHosts() is ["*"] && server.Features.Get<IServerAddressesFeature>()?.Addresses.Any(IsOpen) == true)
        {
            Log.AnyHost(logger);
        }

        return Task.CompletedTask;
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

    // Reachable from other machines. "+" and "*" are any address.
    internal static bool IsOpen(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host != "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static partial class Log
    {
        [LoggerMessage(3500, LogLevel.Warning, "The runtime is {Version} and lacks security fixes of {Needed}. Install a newer one, or use a published hub, which brings its own")]
        public static partial void Outdated(ILogger logger, Version version, Version needed);

        [LoggerMessage(3501, LogLevel.Warning, "The hub can be reached from other machines and does not know its public address, so it answers under any name. Set Hub:PublicUrl")]
        public static partial void AnyHost(ILogger logger);
    }
}
