using Omnichannel.Tests.Kill.Audits;

namespace Omnichannel.Tests.Kill.Load;

/// <summary>Brings visitors to a hub, each in a conversation that waits in the queue.</summary>
internal static class Arrival
{
    public static async Task<List<Visitor>> OfAsync(int count, HubProcess hub, HttpMessageInvoker http, Random random)
    {
        string key;
        using (var store = new StoreAudit(hub.Database))
        {
            key = store.InboxKey();
        }

        var visitors = new List<Visitor>();
        for (var index = 0; index < count; index++)
        {
            visitors.Add(new(index, await DirectLineClient.OpenAsync(http, hub.Address, key), new Random(random.Next())));
            await visitors[^1].AskForPersonAsync();
        }

        return visitors;
    }
}
