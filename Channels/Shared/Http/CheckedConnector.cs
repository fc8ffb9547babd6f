using System.Net;
using System.Net.Sockets;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Opens every connection of <see cref="SafeHttp"/>: looks up once, checks all answers, calls only what was checked.</summary>
internal sealed class CheckedConnector(IHostResolver resolver, TargetRules rules)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        // A copy: nobody can change the list between the check and the call.
        IPAddress[] addresses = IPAddress.TryParse(target.Host, out var literal)
            ? [literal]
            : [.. await resolver.ResolveAsync(target.Host, cancellationToken)];
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!rules.MayConnect(target.Host, target.Port, addresses))
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
