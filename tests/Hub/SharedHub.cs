using Omnichannel.Tests.Hub;
using Omnichannel.Tests.Hub.DirectLine;

[assembly: AssemblyFixture(typeof(SharedHub))]

namespace Omnichannel.Tests.Hub;

/// <summary>One hub for all tests that neither move its clock nor count what is in it; each brings visitors of its own.</summary>
public sealed class SharedHub : IAsyncLifetime
{
    public HubHost Hub { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Hub.AllowAsync();
        using var server = await Hub.ServerAsync();
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
