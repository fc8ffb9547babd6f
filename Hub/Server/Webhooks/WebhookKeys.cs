using System.Security.Cryptography;

namespace Omnichannel.Hub.Webhooks;

/// <summary>Names what has no name of its own.</summary>
internal static class WebhookKeys
{
    /// <summary>Makes a name from the content, so that the same thing told twice has the same name.</summary>
    public static string Of(ReadOnlySpan<byte> body) => "h/" + Convert.ToHexStringLower(SHA256.HashData(body));
}
