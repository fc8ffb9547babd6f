using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;

namespace Omnichannel.Hub.Security;

/// <summary>Where a request comes from, as far as one person can be told from another: an IPv4 address, or an IPv6 network of 64 bits, in
/// which a single customer of a provider may use any address.</summary>
/// <param name="Network">The address' first 64 bits, or all 32; 0 when nobody knows.</param>
internal readonly record struct ClientAddress(ulong Network)
{
    /// <summary>Gets the address of a request. Behind a trusted proxy it is the one that the proxy saw.</summary>
    public static ClientAddress Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[16];
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        address.TryWriteBytes(bytes, out _);
        return new(address.AddressFamily == AddressFamily.InterNetwork ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    /// <summary>Writes it as a key; not for people.</summary>
    public override string ToString() => Network.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Spreads addresses in a way that differs from start to start, so that nobody can choose whose place they share.</summary>
    public override int GetHashCode() => HashCode.Combine(Network);
}
