using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Omnichannel.Channels.Shared.Http;
using IPNetwork = System.Net.IPNetwork;

namespace Omnichannel.Hub.Security;

/// <summary>Finds the address a visitor really comes from, or says that nobody can know it. For counting requests any address does
/// (<see cref="ClientAddress"/>); for what is told about a person, the address of a machine between would be a lie.</summary>
internal static class VisitorAddress
{
    // What proxies leave in a request that passes them, besides X-Forwarded-For.
    private static readonly string[] Marks = ["Forwarded", "X-Real-IP", "Via"];

    /// <summary>Finds the address of a request's visitor on the public internet.</summary>
    /// <param name="context">The request, after the trusted proxies' word was taken.</param>
    /// <param name="proxies">The networks of the trusted proxies.</param>
    /// <returns>IPv4, or IPv6 that holds no IPv4; null for private addresses, for the proxies' own, and when somebody who is not trusted
    /// passed the request on.</returns>
    public static IPAddress? Find(HttpContext context, IEnumerable<IPNetwork> proxies)
    {
        if (context.Connection.RemoteIpAddress is not { } peer || CameThroughStrangers(context.Request.Headers))
        {
            return null;
        }

        var address = peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer;
        return BlockedAddresses.Contains(address) || proxies.Any(proxy => proxy.Contains(address)) ? null : address;
    }

    // What trusted proxies said was taken out of X-Forwarded-For. What is left tells of somebody behind the address that is known now.
    private static bool CameThroughStrangers(IHeaderDictionary headers) =>
        headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
        || (!headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName) && Marks.Any(headers.ContainsKey));
}
