using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Omnichannel.Channels.Shared;

/// <summary>Compares secrets without telling by the time taken how much of them was right.</summary>
public static class ConstantTime
{
    /// <summary>Compares two secrets, signatures or codes, letter by letter and case by case.</summary>
    /// <param name="expected">What we hold.</param>
    /// <param name="given">What the caller sent; any length.</param>
    /// <returns>Whether both are the same. Null or empty equals nothing, so a secret that was never set lets nobody in.</returns>
    public static bool Equals(string? expected, string? given)
    {
        if (string.IsNullOrEmpty(expected) || string.IsNullOrEmpty(given))
        {
            return false;
        }

        // Hashes have one length, so the length of the secret stays hidden too.
        Span<byte> left = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(expected.AsSpan()), left);
        SHA256.HashData(MemoryMarshal.AsBytes(given.AsSpan()), right);
        return CryptographicOperations.FixedTimeEquals(left, right);
    }
}
