using System.Text.Json.Serialization;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Widget;

/// <summary>What the panel says when it opens.</summary>
/// <param name="Secret">The secret of an earlier visit; null on the first.</param>
/// <param name="StartAgain">Whether the visitor wants a new conversation.</param>
/// <param name="Locale">The browser's language.</param>
/// <param name="TimeZone">The browser's IANA time zone.</param>
/// <param name="Page">The page around the panel.</param>
/// <param name="Identity">Who the visitor is, signed by the page's server; null when the page says nothing.</param>
internal sealed record SessionRequest(string? Secret, bool StartAgain, string? Locale, string? TimeZone, VisitorPage? Page, string? Identity);

/// <summary>What the panel needs to go on.</summary>
/// <param name="Secret">The secret for the next visit; the old one stays valid for an hour, for a second tab.</param>
/// <param name="Token">A Direct Line token.</param>
/// <param name="ExpiresIn">For how many seconds the token is valid.</param>
/// <param name="ConversationId">The conversation the token is for, which may not have begun.</param>
/// <param name="Open">Whether that conversation is open.</param>
/// <param name="Exists">Whether that conversation has begun.</param>
/// <param name="UserId">The visitor's id, which is <c>from.id</c> of what they write.</param>
/// <param name="Name">The inbox's name.</param>
/// <param name="Identified">Whether the visitor is somebody whom the page's server has named.</param>
/// <param name="Limits">What a message may carry.</param>
internal sealed record SessionAnswer(
    string Secret,
    string Token,
    int ExpiresIn,
    string ConversationId,
    bool Open,
    bool Exists,
    string UserId,
    string Name,
    bool Identified,
    SessionLimits Limits);

/// <summary>What the hub takes in one message, so that the panel can say so before anything is sent.</summary>
/// <param name="Text">The longest text, in UTF-16 units.</param>
/// <param name="FileSize">The largest file, in bytes.</param>
/// <param name="Files">How many files.</param>
/// <param name="RefusedFiles">The endings of files that are not taken, without the dot.</param>
internal sealed record SessionLimits(int Text, long FileSize, int Files, IReadOnlyList<string> RefusedFiles)
{
    public static SessionLimits Of(Limits limits) => new(limits.MessageText, limits.FileSize, limits.FilesPerMessage, limits.RefusedEndings());
}

/// <summary>What the panel and the hub say to each other beside Direct Line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(SessionAnswer))]
internal sealed partial class WidgetJson : JsonSerializerContext;
