using Microsoft.Extensions.Options;

namespace Omnichannel.Hub;

/// <summary>Makes absolute addresses of the hub.</summary>
internal sealed class PublicUrl(IOptions<HubOptions> options)
{
    private readonly string? _known = options.Value.PublicOrigin;

    /// <summary>Gets the hub's origin as the caller sees it.</summary>
    public string Origin(HttpRequest request) => _known ?? $"{request.Scheme}://{request.Host.Value}";

    /// <summary>Gets the same for web sockets.</summary>
    public string SocketOrigin(HttpRequest request) => string.Concat("ws", Origin(request).AsSpan("http".Length));
}
