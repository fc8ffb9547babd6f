namespace Omnichannel.Handoff.Availability;

/// <summary>Whether somebody is there: how many consoles they have connected, and since when none.</summary>
/// <param name="Connections">How many consoles are connected; never negative.</param>
/// <param name="LostAt">When the last one went, in UTC; null while one is connected.</param>
public readonly record struct Attendance(int Connections, DateTimeOffset? LostAt)
{
    /// <summary>How long somebody may be without a connection before they count as gone: a reload or a change of network is shorter.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Makes the attendance of somebody whose console may still come back.</summary>
    /// <param name="now">Since when nothing is known of them.</param>
    /// <returns>The attendance.</returns>
    public static Attendance Unknown(DateTimeOffset now) => new(0, now);

    /// <summary>Takes in a new connection.</summary>
    /// <returns>The attendance afterwards.</returns>
    public Attendance Connected() => new(Connections + 1, null);

    /// <summary>Takes in a lost connection.</summary>
    /// <param name="now">When it went.</param>
    /// <returns>The attendance afterwards.</returns>
    public Attendance Lost(DateTimeOffset now) => Connections <= 1 ? new(0, now) : this with { Connections = Connections - 1 };

    /// <summary>Tells whether they have been away for longer than a console needs to come back.</summary>
    /// <param name="now">The instant of the question.</param>
    /// <returns>Whether they are gone.</returns>
    public bool IsOver(DateTimeOffset now) => Connections == 0 && LostAt is { } lost && now - lost >= Grace;
}
