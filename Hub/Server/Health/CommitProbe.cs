using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Health;

/// <summary>Ready means: a commit works. A hub that can only read would accept nothing and should get no visitors.</summary>
internal sealed class CommitProbe(CommitLoop loop, TimeProvider clock) : IHealthCheck
{
    private const string Key = "health.commit";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _last;
    private DateTimeOffset _lastAt;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            // Anybody may ask, as often as they like; they share one commit a second.
            var now = clock.GetUtcNow();
            if (_last is null || now - _lastAt >= Pause)
            {
                _last = TryAsync(now);
                _lastAt = now;
            }

            return _last.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> TryAsync(DateTimeOffset now)
    {
        try
        {
            var text = now.ToString("O");
            await loop.RunAsync(database => Write(database, text)).WaitAsync(Patience, clock);
            return HealthCheckResult.Healthy();
        }
#pragma warning disable CA1031 // Whatever is wrong, the answer is the same: not ready. The log of the commit loop says why.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return HealthCheckResult.Unhealthy(exception: error);
        }
    }

    private static int Write(HubDbContext database, string now)
    {
        var changed = database.Settings.Where(row => row.Key == Key).ExecuteUpdate(set => set.SetProperty(row => row.Value, now));
        if (changed == 0)
        {
            database.Settings.Add(new SettingRow { Key = Key, Value = now });
            return database.SaveBorrowed();
        }

        return changed;
    }
}
