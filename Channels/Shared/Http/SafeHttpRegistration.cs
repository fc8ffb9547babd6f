using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Registers <see cref="SafeHttp"/>.</summary>
public static class SafeHttpRegistration
{
    // A name that moved is looked up again after this long.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Adds <see cref="SafeHttp"/> and its limits. A clock or an <see cref="IHostResolver"/> registered before is kept.</summary>
    /// <param name="services">The host's services; calling twice changes nothing.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSafeHttp(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        // Or a compressed answer that stops in the middle would pass for a whole one.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
        services.AddOptions<SafeHttpOptions>().BindConfiguration("SafeHttp").ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<SafeHttpOptions>, SafeHttpOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostResolver, SystemHostResolver>();
        services.TryAddSingleton<SafeHttp>();

        // The factory's own loggers write paths, and those carry bot tokens. The pool renews connections, so one handler stays for good.
        services.AddHttpClient(SafeHttp.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => CreateHandler(
                provider.GetRequiredService<IHostResolver>(), provider.GetRequiredService<IOptions<SafeHttpOptions>>().Value));
        return services;
    }

    private static SocketsHttpHandler CreateHandler(IHostResolver resolver, SafeHttpOptions options) => new()
    {
        ConnectCallback = new CheckedConnector(resolver, new(options)).ConnectAsync,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxConnectionsPerServer = options.MaxConnectionsPerHost,
        MaxResponseHeadersLength = options.MaxHeadKilobytes,
        // What we did not read within the limit we do not drain either: the connection is closed.
        MaxResponseDrainSize = 0,
        // No trace ids to strangers, and no spans with paths in them.
        ActivityHeadersPropagator = null,
    };
}
