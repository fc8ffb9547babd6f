using System.Collections.Concurrent;
using Omnichannel.Core;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Deliveries.Troubles;

/// <summary>Inboxes whose vendor takes nothing at all now: its messages wait together, and one of them tries again after a while.</summary>
/// <remarks>In memory: what a node has forgotten it finds out with the next message.</remarks>
internal sealed class InboxTroubles(TimeProvider clock)
{
    // Credentials are mended by people; asking more often helps nobody, and some vendors lock accounts for it.
    private static readonly TimeSpan WhileMisconfigured = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Otherwise = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<InboxId, InboxTrouble> _troubles = new();

    /// <summary>Finds what is wrong with an inbox; null when nothing is, or its settings were changed since.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="version">Its settings' version now.</param>
    public InboxTrouble? Find(InboxId inbox, int version) =>
        _troubles.TryGetValue(inbox, out var trouble) && trouble.Version == version ? trouble : null;

    /// <summary>Tells whether a message may be sent; whoever may after a trouble tries for all, and the others wait on.</summary>
    public bool MayTry(InboxId inbox, int version)
    {
        while (Find(inbox, version) is { } trouble)
        {
            var now = clock.GetUtcNow();
            if (now < trouble.RetryAt)
            {
                return false;
            }

            if (_troubles.TryUpdate(inbox, trouble with { RetryAt = now + PauseOf(trouble.Problem) }, trouble))
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>Notes that the vendor took nothing.</summary>
    public void Note(InboxId inbox, int version, DeliveryProblem problem, TimeSpan? wait)
    {
        var now = clock.GetUtcNow();
        var retryAt = now + (wait ?? PauseOf(problem));
        _troubles.AddOrUpdate(
            inbox,
            _ => new(version, problem, now, retryAt),
            (_, known) => new(version, problem, known.Version == version ? known.Since : now, retryAt));
    }

    /// <summary>Notes that all is well: what waits goes on.</summary>
    public void Clear(InboxId inbox) => _troubles.TryRemove(inbox, out _);

    private static TimeSpan PauseOf(DeliveryProblem problem) => problem.Cause == DeliveryCause.Misconfigured ? WhileMisconfigured : Otherwise;
}

/// <summary>Why nothing of an inbox is taken.</summary>
/// <param name="Version">The version of the settings that it was found with.</param>
/// <param name="Problem">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="RetryAt">When the next message tries.</param>
internal sealed record InboxTrouble(int Version, DeliveryProblem Problem, DateTimeOffset Since, DateTimeOffset RetryAt);
