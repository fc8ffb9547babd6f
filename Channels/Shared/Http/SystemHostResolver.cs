using System.Net;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Asks the machine: its hosts file, then its DNS servers.</summary>
internal sealed class SystemHostResolver : IHostResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        await Dns.GetHostAddressesAsync(host, cancellationToken);
}
