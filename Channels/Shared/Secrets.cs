using System.Buffers.Text;
using System.Security.Cryptography;

namespace Omnichannel.Channels.Shared;

/// <summary>Makes what nobody may guess: tokens, tickets, file ids, codes. Entity ids are not secrets and are made elsewhere.</summary>
public static class Secrets
{
    private const int SizeInBytes = 32;

    /// <summary>Makes a new secret.</summary>
    /// <returns>256 random bits as 43 letters of base64url (A–Z, a–z, 0–9, <c>-</c>, <c>_</c>), safe in a URL and in a file name.</returns>
    public static string Create()
    {
        Span<byte> bytes = stackalloc byte[SizeInBytes];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
