using Microsoft.Extensions.Options;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Secrets that flows name and only the hub knows.</summary>
public sealed class FlowSecretTests
{
    private const string Call =
        """
        {"id":"a","kind":"ask","text":"?","variable":"x","type":"text","next":"b"},
        {"id":"b","kind":"httpRequest","url":"https://api.example.com/","headers":[{"name":"Authorization","value":"Bearer {{secret.crm}}"},{"name":"X-Said","value":"{{x}}"}],"saveAs":"r","next":"c","onError":"c"},
        {"id":"c","kind":"ask","text":"{{r.status}}{{r.error}}{{r.body}}","variable":"y","type":"text","next":"a"}
        """;

    [Fact]
    [Trait("threat", "F-09")]
    public async Task A_secret_is_put_in_as_the_request_is_sent_and_stands_nowhere_else()
    {
        using var world = await World.OpenAsync(Call);
        world.Get<IOptions<FlowOptions>>().Value.Secrets["CRM"] = "s3cr3t";
        var sent = new List<string>();
        world.Web.Answer = request =>
        {
            sent.AddRange(request.Headers.Where(header => header.Key is "Authorization" or "X-Said").Select(header => string.Join(',', header.Value)));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("\"fine\"") });
        };
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "{{secret.crm}}");

        await world.Get<IEnumerable<IWorkHandler>>().Single(handler => handler.Kind == WorkKind.FlowEffect).RunAsync(await ClaimAsync(world), TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer s3cr3t", "{{secret.crm}}"], sent);
        Assert.Contains("Bot: 200fine", world.LogOf(head));
        Assert.Equal(0L, world.Store.Ask("SELECT (SELECT count(*) FROM work WHERE payload LIKE '%s3cr3t%') + (SELECT count(*) FROM flow_runs WHERE run LIKE '%s3cr3t%')"));
    }

    [Fact]
    public async Task A_secret_that_the_hub_does_not_have_is_an_answer_too()
    {
        using var world = await World.OpenAsync(Call);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "x");

        await world.Get<IEnumerable<IWorkHandler>>().Single(handler => handler.Kind == WorkKind.FlowEffect).RunAsync(await ClaimAsync(world), TestContext.Current.CancellationToken);

        Assert.Empty(world.Web.Calls);
        Assert.Contains("Bot: The hub has no secret 'crm'.", world.LogOf(head));
    }

    private static async Task<WorkRow> ClaimAsync(World world) =>
        (await world.Get<WorkStore>().ClaimAsync(world.Clock.GetUtcNow(), 10, [])).Single(row => row.Kind == WorkKind.FlowEffect);
}
