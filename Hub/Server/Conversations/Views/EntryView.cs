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
}

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
