using Microsoft.Extensions.Options;
using Omnichannel.Hub.Security;
using IPNetwork = System.Net.IPNetwork;

namespace Omnichannel.Hub.Widget.Countries;

/// <summary>Tells from which country a visitor comes. Their address is looked at and forgotten; without a usable table nobody has a
/// country, and the hub does everything else.</summary>
internal sealed partial class VisitorCountries(IOptions<HubOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<VisitorCountries> logger)
    : IHostedService, IDisposable
{
    // Addresses move between countries slowly, but they do: after a year somebody should know.
    private static readonly TimeSpan Aged = TimeSpan.FromDays(365);

    private readonly IPNetwork[] _proxies = [.. options.Value.ReadTrustedProxies()];
    private volatile CountryTable? _table;

    /// <summary>Finds the country of a request's visitor.</summary>
    /// <returns>Two capital letters of ISO 3166-1; null when it is not known for sure where the visitor's address is, or what it is.</returns>
    public string? Find(HttpContext context)
    {
        if (_table is not { } table || VisitorAddress.Find(context, _proxies) is not { } address)
        {
            return null;
        }

        try
        {
            return table.Find(address);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A file that broke in the middle fails in as many ways as there are bytes. It is not asked again.
            GiveUp(error);
            return null;
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.FindCountries(environment.ContentRootPath) is not { } path)
        {
            return Task.CompletedTask;
        }

        try
        {
            var table = new CountryTable(path);
            _table = table;
            if (table.MadeAt + Aged < clock.GetUtcNow())
            {
                Log.Old(logger, path, table.MadeAt);
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            Log.Unusable(logger, path, error.Message);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _table?.Dispose();

    private void GiveUp(Exception error)
    {
        if (Interlocked.Exchange(ref _table, null) is not null)
        {
            Log.Unusable(logger, options.Value.FindCountries(environment.ContentRootPath), error.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2611, LogLevel.Warning, "The countries of visitors are not shown: {File} is not a usable table. {Reason}")]
        public static partial void Unusable(ILogger logger, string? file, string reason);

        [LoggerMessage(2612, LogLevel.Warning, "The countries of visitors come from {File}, made {MadeAt:yyyy-MM-dd}. Put a newer one in its place")]
        public static partial void Old(ILogger logger, string file, DateTimeOffset madeAt);
    }
}
