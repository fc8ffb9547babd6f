using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Channels.Settings;

/// <summary>A new inbox of a vendor's channel.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewChannelInboxRequest
{
    /// <summary>Gets the id, made by the caller, so that a repeat makes no second inbox.</summary>
    public Guid Id { get; init; }

    /// <summary>Gets the channel, as <c>GET /api/channels</c> names it.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets the name, 1 to 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the channel's settings by name.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>Gets the credentials by name. They are stored encrypted and never shown again.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }
}

/// <summary>The settings of an inbox of a vendor's channel as an admin wants them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ChannelInboxRequest
{
    /// <summary>Gets the version that the change was made on; a newer one in the store is not written over.</summary>
    public int Version { get; init; }

    /// <summary>Gets the name, 1 to 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the department that new conversations belong to.</summary>
    public Guid Department { get; init; }

    /// <summary>Gets the flow that answers first; null when people do.</summary>
    public Guid? Flow { get; init; }

    /// <summary>Gets for how long after the end a message opens a conversation again.</summary>
    /// <value>0 to 30 days, such as <c>1.00:00:00</c>.</value>
    public TimeSpan ReopenWindow { get; init; }

    /// <summary>Gets all of the channel's settings by name.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>Gets the credentials to change by name; those that are not named stay as they are.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    /// <summary>Gets a value indicating whether the credentials before serve for another day beside the changed ones.</summary>
    public bool KeepOldSecrets { get; init; }
}

/// <summary>Whether an inbox is to stop or to go on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PauseRequest
{
    /// <summary>Gets a value indicating whether it is to stop.</summary>
    public bool Paused { get; init; }
}
