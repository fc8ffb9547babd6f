using Omnichannel.Handoff.Availability;

namespace Omnichannel.Hub.Operators;

/// <summary>What is known of somebody's being there.</summary>
/// <param name="Attendance">Their consoles.</param>
/// <param name="Idleness">How long they have touched nothing.</param>
/// <param name="Chosen">The status that they have while they are there.</param>
/// <param name="OfflineSince">Since when they are offline; null while they are there.</param>
internal sealed record PresenceEntry(Attendance Attendance, Idleness Idleness, Standing Chosen, DateTimeOffset? OfflineSince)
{
    /// <summary>Gets what they show to the world.</summary>
    public Standing Shown => OfflineSince is { } since ? new(OperatorStatus.Offline, null, StatusSetter.Connection, since) : Chosen;

    /// <summary>Gets a value indicating whether they could become away by touching nothing: only who gets new conversations, and can be warned.</summary>
    public bool MayIdle => OfflineSince is null && Chosen.Status == OperatorStatus.Available && Attendance.Connections > 0;

    /// <summary>Makes the entry of somebody who was not seen yet.</summary>
    public static PresenceEntry Unseen(DateTimeOffset now) =>
        new(Attendance.Unknown(now), Idleness.From(now), new(OperatorStatus.Available, null, StatusSetter.Self, now), now);

    /// <summary>Makes the entry of somebody who was there when the hub stopped: they have the grace to come back, and their idleness counts from now.</summary>
    public static PresenceEntry Kept(OperatorRow row, DateTimeOffset now) =>
        new(Attendance.Unknown(now), Idleness.From(now), new(row.Status, row.StatusReason, row.StatusSetBy, row.StatusSince), null);

    /// <summary>Takes in a new connection. Who was offline has come; who only lost the line is warned anew, since the warning may not have been seen.</summary>
    public PresenceEntry Connected(DateTimeOffset now) => this with
    {
        Attendance = Attendance.Connected(),
        Idleness = OfflineSince is not null ? Idleness.From(now) : Attendance.Connections == 0 ? Idleness.Unwarned() : Idleness,
        OfflineSince = null,
    };

    /// <summary>Takes in that they have chosen a status, which is a sign of life.</summary>
    public PresenceEntry Choose(OperatorStatus status, string? reason, DateTimeOffset now) =>
        this with { Chosen = Chosen.Choose(status, reason, now), Idleness = Idleness.From(now), OfflineSince = null };

    /// <summary>Takes in that they are gone.</summary>
    public PresenceEntry Gone(DateTimeOffset now) => this with { OfflineSince = OfflineSince ?? now };

    /// <summary>Takes in that the warning is over.</summary>
    public PresenceEntry Idle(DateTimeOffset now) =>
        MayIdle && Idleness.IsOver(now)
            ? this with { Chosen = new(OperatorStatus.Away, null, StatusSetter.Idle, now), Idleness = Idleness.Unwarned() }
            : this;
}
