namespace Omnichannel.Channels.Shared.Http;

/// <summary>One call to somebody else's server.</summary>
public sealed record SafeHttpRequest
{
    /// <summary>Gets the target: absolute, http or https, at most 2,048 characters, no user name. Anything else becomes an outcome.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the method: GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS. Default GET.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Gets headers to add, printable ASCII only. Host, length and connection headers are ours and make the request invalid.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets the body with its content headers; null sends none. Disposed by the call, so a request is sent once.</summary>
    public HttpContent? Content { get; init; }

    /// <summary>Gets whether the body is wanted as bytes (a picture, a file) instead of text. Default false.</summary>
    public bool AsBytes { get; init; }

    /// <summary>Gets how long this call may take; null takes <see cref="SafeHttpOptions.Deadline"/>.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Gets the largest body of the answer in bytes; null takes <see cref="SafeHttpOptions.MaxBodyBytes"/>.</summary>
    public int? MaxBodyBytes { get; init; }
}
