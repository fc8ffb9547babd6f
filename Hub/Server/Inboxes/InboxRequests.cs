using System.Text.Json.Serialization;
using Omnichannel.Hub.Inboxes.Settings;

namespace Omnichannel.Hub.Inboxes;

/// <summary>An inbox's settings as an admin wants them. Whatever else an inbox has is not theirs to set: an unknown member is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InboxRequest
{
    /// <summary>Gets the version that the change was made on; a newer one in the store is not written over.</summary>
    public int Version { get; init; }

    /// <summary>Gets the name, 1 to 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the origins that may embed the widget, at most 50.</summary>
    public IReadOnlyList<string?>? Origins { get; init; }

    /// <summary>Gets the department that new conversations belong to.</summary>
    public Guid Department { get; init; }

    /// <summary>Gets the flow that answers first; null when people do.</summary>
    public Guid? Flow { get; init; }

    /// <summary>Gets for how long after the end a message opens a conversation again.</summary>
    /// <value>0 to 30 days, such as <c>1.00:00:00</c>.</value>
    public TimeSpan ReopenWindow { get; init; }

    /// <summary>Gets how the widget looks and what it says.</summary>
    public WidgetSettings? Widget { get; init; }
}

/// <summary>A new inbox.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewInboxRequest
{
    /// <summary>Gets the id, made by the caller, so that a repeat makes no second inbox.</summary>
    public Guid Id { get; init; }

    /// <summary>Gets the name, 1 to 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the origins that may embed the widget, at most 50; may be empty at first.</summary>
    public IReadOnlyList<string?>? Origins { get; init; }
}

/// <summary>A new secret or key in the place of the one before.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RotationRequest
{
    /// <summary>Gets a value indicating whether the one before serves for another day, so that servers can be moved over one by one.</summary>
    public bool KeepOld { get; init; }
}
