namespace Omnichannel.Core.Channels;

/// <summary>A request as it came over the wire, before anything of it is believed.</summary>
/// <param name="Method">The method, upper case.</param>
/// <param name="Target">Path and query exactly as sent, such as <c>/webhooks/0190…?x=%20</c>; what stands before it is never taken from the request.</param>
/// <param name="ContentType">The content type as sent; null when there is none.</param>
/// <param name="Headers">Every header by its name without case, with each of its values.</param>
/// <param name="Body">The raw body.</param>
public sealed record WebhookRequest(
    string Method,
    string Target,
    string? ContentType,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>Finds a header that came exactly once; null when it is missing or doubled.</summary>
    public string? SingleHeader(string name) => Headers.TryGetValue(name, out var values) && values is [var only] ? only : null;
}
