using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>The product's client as the host registers it, with a test's limits, names, clock and log.</summary>
internal sealed class Outgoing : IDisposable
{
    private readonly ServiceProvider _services;

    public Outgoing(Action<SafeHttpOptions> limit, IHostResolver? resolver = null, TimeProvider? clock = null, ILoggerProvider? log = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        if (log is not null)
        {
            services.AddSingleton(log);
        }

        if (resolver is not null)
        {
            services.AddSingleton(resolver);
        }

        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSafeHttp().Configure(limit);
        _services = services.BuildServiceProvider(validateScopes: true);
        Http = _services.GetRequiredService<SafeHttp>();
    }

    public SafeHttp Http { get; }

    public static Outgoing To(RawServer server, TimeProvider? clock = null, Action<SafeHttpOptions>? limit = null) =>
        new(
            options =>
            {
                options.AllowedTargets.Add($"127.0.0.1:{server.Port}");
                limit?.Invoke(options);
            },
            clock: clock);

    public Task<SafeHttpResult> GetAsync(string url) => SendAsync(new() { Url = url });

    public Task<SafeHttpResult> SendAsync(SafeHttpRequest request) => Http.SendAsync(request, TestContext.Current.CancellationToken);

    public void Dispose() => _services.Dispose();
}
