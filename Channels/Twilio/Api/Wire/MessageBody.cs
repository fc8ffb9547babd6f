namespace Omnichannel.Channels.Twilio.Api.Wire;

/// <summary>A refusal.</summary>
internal sealed record ErrorBody(int? Code = null, string? Message = null);

/// <summary>A message. Times are as RFC 2822 writes them.</summary>
internal sealed record MessageBody
{
    public string? Sid { get; init; }

    public string? Status { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Body { get; init; }

    public string? Direction { get; init; }

    public int? NumMedia { get; init; }

    public int? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public string? DateCreated { get; init; }

    public string? DateSent { get; init; }
}

/// <summary>A page of messages, the newest first.</summary>
internal sealed record MessagePage(IReadOnlyList<MessageBody>? Messages, string? NextPageUri);

/// <summary>A page of a message's files.</summary>
internal sealed record MediaPage(IReadOnlyList<MediaBody>? MediaList);

/// <summary>A file; its bytes are at the address without <c>.json</c>.</summary>
internal sealed record MediaBody(string? Uri, string? ContentType);
