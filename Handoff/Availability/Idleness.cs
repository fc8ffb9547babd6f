namespace Omnichannel.Handoff.Availability;

/// <summary>How long somebody has touched nothing, and whether they have been told what follows from it.</summary>
/// <param name="ActiveAt">When they did something last, in UTC.</param>
/// <param name="AwayAt">When they count as away unless they do something, in UTC; null while they have not been warned.</param>
public readonly record struct Idleness(DateTimeOffset ActiveAt, DateTimeOffset? AwayAt)
{
    /// <summary>How long a warning stands before it comes true.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromSeconds(60);

    /// <summary>Makes the idleness of somebody who has just done something, or is counted from now.</summary>
    /// <param name="now">When that is.</param>
    /// <returns>The idleness.</returns>
    public static Idleness From(DateTimeOffset now) => new(now, null);

    /// <summary>Tells whether they are to be warned: in time, so that the limit is reached when the warning is over.</summary>
    /// <param name="limit">How long they may touch nothing.</param>
    /// <param name="now">The instant of the question.</param>
    /// <returns>Whether they are to be warned now.</returns>
    public bool IsDue(TimeSpan limit, DateTimeOffset now) => AwayAt is null && now - ActiveAt >= limit - Warning;

    /// <summary>Tells whether the warning is over, and nothing was done.</summary>
    /// <param name="now">The instant of the question.</param>
    /// <returns>Whether they count as away.</returns>
    public bool IsOver(DateTimeOffset now) => AwayAt is { } at && now >= at;

    /// <summary>Takes in that they are warned.</summary>
    /// <param name="now">When that is.</param>
    /// <returns>The idleness afterwards.</returns>
    public Idleness Warned(DateTimeOffset now) => this with { AwayAt = now + Warning };

    /// <summary>Takes the warning back, without anything having been done.</summary>
    /// <returns>The idleness afterwards.</returns>
    public Idleness Unwarned() => this with { AwayAt = null };
}
