using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.CannedReplies;

/// <summary>A canned reply as an operator sees it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What lists show.</param>
/// <param name="Shortcut">What is typed behind the slash.</param>
/// <param name="Text">The reply with its variables.</param>
/// <param name="Shared">Whether it is shared; otherwise it is the viewer's own.</param>
/// <param name="Department">The one department that shares it; null for all, and for one's own.</param>
/// <param name="MayChange">Whether the viewer may change and delete it.</param>
/// <param name="Version">How often it was saved, from 1.</param>
internal sealed record CannedReplyView(
    Guid Id,
    string Name,
    string Shortcut,
    string Text,
    bool Shared,
    NamedView? Department,
    bool MayChange,
    int Version);

/// <summary>Every reply that the viewer may use, by name.</summary>
/// <param name="Items">The replies; bounded by <see cref="CannedReplyRules.MostShared"/> and <see cref="CannedReplyRules.MostOwn"/>.</param>
/// <param name="MayShare">Whether the viewer may make shared ones.</param>
internal sealed record CannedReplyList(IReadOnlyList<CannedReplyView> Items, bool MayShare);

/// <summary>How canned replies are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CannedReplyRequest))]
[JsonSerializable(typeof(CannedReplyView))]
[JsonSerializable(typeof(CannedReplyList))]
internal sealed partial class CannedReplyJson : JsonSerializerContext;
