using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Notes;

/// <summary>The value of a note: whom it mentions, by the names they had then.</summary>
internal sealed record NoteMentions(IReadOnlyList<NamedView> Mentions);

/// <summary>A colleague who can read a conversation.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Picture">The version of their picture; null when they have none.</param>
internal sealed record ColleagueView(Guid Id, string Name, string? Picture);

/// <summary>How notes are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NoteMentions))]
[JsonSerializable(typeof(IReadOnlyList<ColleagueView>))]
[JsonSerializable(typeof(MentionPage))]
internal sealed partial class NoteJson : JsonSerializerContext;
