using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations;

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
internal sealed record FileView(string Id, string Name, string ContentType, long Size, string Url);

/// <summary>A button that goes with a message.</summary>
internal sealed record ActionView(string Title, string Value);

/// <summary>A page of the log.</summary>
internal sealed record EntryPage(IReadOnlyList<EntryView> Entries, long? Before);
