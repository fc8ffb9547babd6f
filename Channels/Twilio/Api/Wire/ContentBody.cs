using System.Text.Json;

namespace Omnichannel.Channels.Twilio.Api.Wire;

/// <summary>Where a list goes on, as an absolute address; null at its end.</summary>
internal sealed record PageMeta(string? NextPageUrl);

/// <summary>A page of contents.</summary>
internal sealed record ContentPage(IReadOnlyList<ContentBody>? Contents, PageMeta? Meta);

/// <summary>A content: a template, or a message with buttons.</summary>
internal sealed record ContentBody
{
    public string? Sid { get; init; }

    public string? FriendlyName { get; init; }

    public string? Language { get; init; }

    public Dictionary<string, JsonElement>? Variables { get; init; }

    public Dictionary<string, ContentType>? Types { get; init; }

    public JsonElement? ApprovalRequests { get; init; }
}

/// <summary>One form of a content; which fields it has depends on the type.</summary>
internal sealed record ContentType
{
    public string? Body { get; init; }

    public string? Title { get; init; }

    public string? Button { get; init; }

    public IReadOnlyList<ContentAction>? Actions { get; init; }

    public IReadOnlyList<ContentItem>? Items { get; init; }
}

/// <summary>A button.</summary>
internal sealed record ContentAction(string? Title, string? Id);

/// <summary>An entry of a list.</summary>
internal sealed record ContentItem(string? Item, string? Id);
