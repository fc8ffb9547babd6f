using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations.Views;

/// <summary>An entry of the log as operators see it.</summary>
internal sealed record EntryView
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AuthorView Author { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<Visibility>))]
    public required Visibility Visibility { get; init; }

    public required string Type { get; init; }

    public string? Name { get; init; }

    public string? Text { get; init; }

    public JsonElement? Value { get; init; }

    public string? Code { get; init; }

    public IReadOnlyList<FileView> Files { get; init; } = [];

    public IReadOnlyList<ActionView> Actions { get; init; } = [];

    public required bool Suppressed { get; init; }

    /// <summary>Gets what became of it on its way to the visitor's channel; null when it is fetched by the visitor, or not for them.</summary>
    public DeliveryView? Delivery { get; init; }

    /// <summary>Gets the id that its sender gave it; null when none was given.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets the newest change of this message, which has its newest text, or none when it was deleted; null when nobody has changed it.</summary>
    public ChangeView? Change { get; init; }

    /// <summary>Gets the message that this entry changes, as it is now. Such an entry comes in pushes only and is no line of the conversation.</summary>
    public EntryView? Changed { get; init; }
}

/// <summary>What a change did to a message.</summary>
internal enum ChangeKind
{
    /// <summary>It reads differently.</summary>
    Edited,

    /// <summary>It was taken back.</summary>
    Deleted,
}

/// <summary>A change of a message.</summary>
internal sealed record ChangeView(
    [property: JsonConverter(typeof(CamelCaseEnum<ChangeKind>))] ChangeKind Kind,
    long Sequence,
    DateTimeOffset At,
    AuthorView By);

/// <summary>Who wrote an entry.</summary>
internal sealed record AuthorView(
    [property: JsonConverter(typeof(CamelCaseEnum<AuthorKind>))] AuthorKind Kind,
    string? Id,
    string? Name);

/// <summary>A file.</summary>
internal sealed record FileView(string Id, string Name, string ContentType, long Size, string Url)
{
    /// <summary>Gets whether its bytes are here.</summary>
    [JsonConverter(typeof(CamelCaseEnum<AttachmentState>))]
    public AttachmentState State { get; init; }

    /// <summary>Gets why they will never be here; null unless they will not.</summary>
    public string? Reason { get; init; }

    /// <summary>Makes the view of a stored file.</summary>
    public static FileView Of(AttachmentRow row) =>
        new(row.Id, row.Name, row.ContentType, row.Size, "/api/attachments/" + row.Id) { State = row.State, Reason = row.Reason };
}

/// <summary>What became of a message on its way to a vendor's channel.</summary>
internal sealed record DeliveryView
{
    [JsonConverter(typeof(CamelCaseEnum<DeliveryState>))]
    public required DeliveryState State { get; init; }

    /// <summary>Gets which try of an operator this is, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Gets why it failed, or what it waits for; null when nothing is wrong.</summary>
    [JsonConverter(typeof(CamelCaseEnum<DeliveryCause>))]
    public DeliveryCause? Cause { get; init; }

    /// <summary>Gets the vendor's own code.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the vendor's own words.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets the vendor's ids of the messages that it became, in order.</summary>
    public IReadOnlyList<string> ProviderIds { get; init; } = [];

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }
}

/// <summary>A button that goes with a message.</summary>
internal sealed record ActionView(string Title, string Value);

/// <summary>A page of the log.</summary>
internal sealed record EntryPage(IReadOnlyList<EntryView> Entries, long? Before);
