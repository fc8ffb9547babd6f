using System.Net;

namespace Omnichannel.Channels.Shared.Http;

/// <summary>Turns a host name into addresses. Asked once per connection, so what was checked is what is called.</summary>
public interface IHostResolver
{
    /// <summary>Looks a name up.</summary>
    /// <param name="host">A host name in its ASCII form; never an address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All addresses of the name, those to try first in front; empty when it has none.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The name is unknown or nobody answers for it.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
