using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>Secrets of 256 random bits are looked up by their hash, so that the database holds none.</summary>
internal static class InboxSecrets
{
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
