namespace Omnichannel.BotFlows.Runner;

/// <summary>A request that the host is to make, by its address-checked client.</summary>
public sealed record HttpEffect
{
    /// <summary>Gets the method in upper case: GET, POST, PUT, PATCH or DELETE.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the absolute URL, http or https; its host stands literally in the flow.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the headers, in order; values are printable ASCII. Has a Content-Type when there is a body.</summary>
    public required IReadOnlyList<HttpEffectHeader> Headers { get; init; }

    /// <summary>Gets the body, JSON; null means none.</summary>
    public string? Body { get; init; }

    /// <summary>Gets how long the whole call may take: 1 to 10 seconds.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Gets a value indicating whether it may be sent again when nobody knows whether it arrived.</summary>
    public required bool Idempotent { get; init; }
}
