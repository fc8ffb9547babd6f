namespace Omnichannel.Channels.Shared.Http;

/// <summary>What came of one call.</summary>
public sealed record SafeHttpResult
{
    /// <summary>Gets how the call ended.</summary>
    public required SafeHttpOutcome Outcome { get; init; }

    /// <summary>Gets the status code; null when no head of an answer came. A 3xx is the answer itself, it is not followed.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the body as text, decoded by its charset (UTF-8 when none is named); null unless answered as text.</summary>
    public string? Body { get; init; }

    /// <summary>Gets the body as it came, decompressed; empty unless answered and asked for as bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Gets the media type the target named, without parameters; null when none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Gets how long the target asks us to wait (<c>Retry-After</c>, seconds or date); null when it does not. Never negative.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets where a redirect points to, made absolute; null when the answer is none. Whoever wants to go there asks anew.</summary>
    public string? Location { get; init; }

    /// <summary>Gets one sentence for an admin, without anything the target said; null when answered.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets whether the target answered with a status of 200 to 299.</summary>
    public bool IsSuccess => Outcome is SafeHttpOutcome.Answered && Status is >= 200 and <= 299;
}
