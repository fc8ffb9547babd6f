using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>Counts who does what how often, makes the fast wait and refuses floods. Every limit of a rate is asked here.</summary>
internal sealed class Throttle(IOptions<RateLimits> options, ThrottleMeters meters) : IAsyncDisposable
{
    // Callers are counted in so many places of each kind, and those that fall together share one: an attacker with a million addresses
    // costs no more memory than this, and cannot know whom they will meet.
    private const int Places = 16_384;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly PartitionedRateLimiter<Place> _limiter = PartitionedRateLimiter.Create<Place, Place>(
        place => RateLimitPartition.GetTokenBucketLimiter(place, key => OptionsOf(options.Value, key)));

    /// <summary>Lets somebody in, at once or after a short wait.</summary>
    /// <param name="act">What they want to do.</param>
    /// <param name="scope">Whose doings are counted together.</param>
    /// <param name="key">Stands for them; a hash will do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when they may; else when it makes sense to try again.</returns>
    public async ValueTask<TimeSpan?> EnterAsync(Act act, ThrottleScope scope, int key, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || options.Value.Of(act).Of(scope).IsUnlimited)
        {
            return null;
        }

        var place = new Place(act, scope, key & (Places - 1));
        using var now = _limiter.AttemptAcquire(place);
        if (now.IsAcquired)
        {
            return null;
        }

        using var later = await _limiter.AcquireAsync(place, 1, cancellationToken);
        if (later.IsAcquired)
        {
            meters.Waited(act, scope);
            return null;
        }

        meters.Refused(act, scope);
        return later.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : TimeSpan.FromSeconds(1);
    }

    /// <summary>The same for a request.</summary>
    /// <returns>The refusal; null when they may.</returns>
    public async ValueTask<IResult?> RefuseAsync(HttpContext context, Act act, ThrottleScope scope, int key) =>
        await EnterAsync(act, scope, key, context.RequestAborted) is { } pause ? new TooManyResult(pause) : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private static TokenBucketRateLimiterOptions OptionsOf(RateLimits limits, Place place)
    {
        var rate = limits.Of(place.Act).Of(place.Scope);
        var each = TimeSpan.FromMinutes(1) / rate.PerMinute;
        return new()
        {
            TokenLimit = rate.Burst,
            TokensPerPeriod = Math.Max(1, (int)(Tick / each)),
            ReplenishmentPeriod = each < Tick ? Tick : each,

            // As many may wait as will be let in before the last of them has waited too long.
            QueueLimit = (int)(limits.Wait / each),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
    }

    private readonly record struct Place(Act Act, ThrottleScope Scope, int Number);
}
