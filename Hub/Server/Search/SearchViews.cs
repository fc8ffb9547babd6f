using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Search;

/// <summary>A message that was found.</summary>
/// <param name="ConversationId">Where.</param>
/// <param name="Sequence">Which.</param>
/// <param name="At">When it was written first.</param>
/// <param name="Operator">Who wrote it; null when the visitor did.</param>
/// <param name="IsNote">Whether it is a note, which the visitor does not see.</param>
/// <param name="Snippet">The part of it that shows why, cut into what fits and what stands between.</param>
/// <param name="Row">The conversation.</param>
internal sealed record SearchHitView(
    Guid ConversationId, long Sequence, DateTimeOffset At, NamedView? Operator, bool IsNote, IReadOnlyList<SnippetPart> Snippet, RowView Row);

/// <summary>A page of what was found.</summary>
internal sealed record SearchPage(IReadOnlyList<SearchHitView> Items, string? Next);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchPage))]
internal sealed partial class SearchJson : JsonSerializerContext;
