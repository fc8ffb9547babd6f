using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Security;

/// <summary>Believes what the proxies in front of the hub say of a request, and nobody else; refuses requests for foreign hosts.</summary>
internal static class TrustedProxies
{
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<HubOptions>>((forwarded, hub) => Trust(forwarded, hub.Value));
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<HubOptions>>((hosts, hub) =>
        {
            hosts.AllowedHosts = [.. hub.Value.ReadAllowedHosts()];
            hosts.IncludeFailureMessage = false;
        });
        return services;
    }

    private static void Trust(ForwardedHeadersOptions forwarded, HubOptions hub)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in hub.ReadTrustedProxies())
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        // Two empty lists would mean everybody. The host is never taken from a header: links and signatures are made of the public address.
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;

        // Through any number of proxies, as long as each is trusted: the first that is not is the client.
        forwarded.ForwardLimit = null;
    }
}
