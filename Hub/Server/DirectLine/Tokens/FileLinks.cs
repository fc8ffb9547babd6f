using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>Makes and checks the links by which a visitor's page shows files: bound to one conversation, valid for a day.</summary>
internal sealed class FileLinks(SigningKeys keys, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    /// <summary>Makes the path and query of a link.</summary>
    public string Path(ConversationId conversation, string fileId)
    {
        var expires = (clock.GetUtcNow() + options.Value.FileLinkLifetime).ToUnixTimeSeconds();
        return $"/v3/directline/conversations/{conversation}/files/{fileId}?e={expires}&s={Sign(keys.Current.Key, conversation, fileId, expires)}";
    }

    /// <summary>Tells whether a link was made here and is still valid.</summary>
    public bool IsValid(ConversationId conversation, string fileId, string? expires, string? signature) =>
        long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
        && clock.GetUtcNow().ToUnixTimeSeconds() < until
        && keys.All.Any(key => ConstantTime.Equals(signature, Sign(key.Key, conversation, fileId, until)));

    private static string Sign(byte[] key, ConversationId conversation, string fileId, long expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"file|{conversation}|{fileId}|{expires}")));
}
