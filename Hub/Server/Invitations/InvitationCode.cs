using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Hub.Invitations;

/// <summary>The code in the link of an invitation: 256 random bits, base64url. The store knows its hash alone.</summary>
internal static class InvitationCode
{
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Gets what the store knows of a code: its SHA-256 in lower-case hex.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
