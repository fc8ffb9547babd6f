using System.Buffers;
using System.Net;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Makes the message that is sent, or says what is wrong with the request.</summary>
internal static class RequestBuilder
{
    private static readonly HashSet<HttpMethod> Methods =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Options];

    // Whoever sets these speaks past our checks: another virtual host, another framing, another protocol on the same socket.
    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade", "HTTP2-Settings", "TE", "Trailer", "Expect",
        "Accept-Encoding", "Proxy-Authorization", "Proxy-Connection",
    };

    // A "token" of RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string? FindFault(SafeHttpRequest request)
    {
        if (!Methods.Contains(request.Method))
        {
            return "The method is not one that is sent.";
        }

        foreach (var (name, value) in request.Headers)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameLetters) || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                return "A header has characters that headers cannot carry.";
            }

            if (Ours.Contains(name))
            {
                return $"The header {name} cannot be set.";
            }
        }

        return null;
    }

    public static HttpRequestMessage Build(SafeHttpRequest request, Uri target)
    {
        var message = new HttpRequestMessage(request.Method, target)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = request.Content,
        };
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                AddToContent(message, name, value);
            }
        }

        return message;
    }

    private static void AddToContent(HttpRequestMessage message, string name, string value)
    {
        // Content-Type and its kin: the header wins over what the body's own type says. Without a body they mean nothing.
        message.Content?.Headers.Remove(name);
        message.Content?.Headers.TryAddWithoutValidation(name, value);
    }
}
