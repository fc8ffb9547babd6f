using System.Net;
using System.Net.Sockets;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Knows which addresses are not on the public internet: ours, our neighbours', and those that lead back to them.</summary>
/// <remarks>Source: the special-purpose address registries of IANA for IPv4 and IPv6 (RFC 6890 and its updates; read 2026-11).</remarks>
public static class BlockedAddresses
{
    private static readonly IPNetwork[] V4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
    ];

    // Everything public is inside this one; outside it lie loopback, link-local, unique-local, multicast and both NAT64 prefixes.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    // Teredo and other protocols, documentation (old and new), and 6to4, which carries an IPv4 address inside.
    private static readonly IPNetwork[] V6 =
    [
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20"), IPNetwork.Parse("2002::/16"),
    ];

    /// <summary>Says whether an address must not be called.</summary>
    /// <param name="address">IPv4, IPv6, or IPv4 inside IPv6.</param>
    /// <returns>True unless the address is on the public internet.</returns>
    public static bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => V4.Any(network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => !GlobalV6.Contains(plain) || V6.Any(network => network.Contains(plain)),
            _ => true,
        };
    }
}
