using Microsoft.Extensions.Options;

namespace Omnichannel.Hub;

/// <summary>Makes absolute addresses of the hub.</summary>
internal sealed class PublicUrl(IOptions<HubOptions> options)
{
    /// <summary>Gets the hub's origin as the caller sees it.</summary>
    public string Origin(HttpRequest request) =>
        options.Value.PublicOrigin ?? $"{request.Scheme}://{request.Host.Value}";

    /// <summary>Gets the same for web sockets.</summary>
    public string SocketOrigin(HttpRequest request) => string.Concat("ws", Origin(request).AsSpan("http".Length));
}
