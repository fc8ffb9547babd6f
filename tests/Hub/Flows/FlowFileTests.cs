using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Flows;

/// <summary>Flows as files over the API: taken out, looked at, taken in, published; by admins alone.</summary>
public sealed class FlowFileTests
{
    private static string Flow(string text = "Hi", string name = "Small") =>
        $$"""{"schemaVersion":1,"name":"{{name}}","start":"a","blocks":[{"id":"a","kind":"ask","text":"{{text}}","variable":"x","next":"b"},{"id":"b","kind":"end"}]}""";

    [Fact]
    public async Task A_fresh_hub_has_the_samples_and_says_which_one_greets()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();

        var flows = (await admin.GetJsonAsync("/api/flows")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["Lead capture", "Order lookup", "Order status", "Welcome"], flows.Select(flow => flow.GetProperty("name").GetString()));
        Assert.All(flows, flow => Assert.Equal(1, flow.GetProperty("published").GetInt32()));
        Assert.Equal("Website", Assert.Single(flows[3].GetProperty("inboxes").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Out_and_in_and_out_again_is_the_same_file_and_no_new_version()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        foreach (var flow in (await admin.GetJsonAsync("/api/flows")).GetProperty("items").EnumerateArray())
        {
            var address = $"/api/flows/{flow.GetProperty("id").GetString()}/file";
            var file = await admin.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

            var report = await ImportAsync(admin, "?publish=true", Encoding.UTF8.GetString(file));

            Assert.True(report.GetProperty("isUnchanged").GetBoolean());
            Assert.False(report.GetProperty("isStored").GetBoolean());
            Assert.Equal(file, await admin.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task An_import_adds_a_version_and_leaves_what_is_published_until_it_is_told()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var first = await ImportAsync(admin, "?publish=true", Flow());
        var id = first.GetProperty("id").GetString();

        var second = await ImportAsync(admin, "", Flow("Hello"));
        Assert.Equal((2, 1, true), (second.GetProperty("number").GetInt32(), second.GetProperty("published").GetInt32(), second.GetProperty("isStored").GetBoolean()));
        var old = await ImportAsync(admin, "?publish=true", Flow());
        Assert.Equal((1, 1), (old.GetProperty("number").GetInt32(), old.GetProperty("published").GetInt32()));
        var answer = await admin.PostAsJsonAsync($"/api/flows/{id}/publish", new { number = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var flow = (await admin.GetJsonAsync("/api/flows")).GetProperty("items").EnumerateArray().Single(flow => flow.GetProperty("name").GetString() == "Small");
        Assert.Equal(2, flow.GetProperty("published").GetInt32());
        Assert.Equal([2, 1], flow.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        Assert.NotNull(hub.Get<HubDirectory>().Current.FindFlow("small"));
    }

    [Fact]
    public async Task A_dry_run_reports_and_stores_nothing()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();

        var report = await ImportAsync(admin, "?dryRun=true&publish=true", Flow().Replace("\"kind\":\"end\"", "\"kind\":\"handoff\",\"department\":\"Moon\"", StringComparison.Ordinal));

        Assert.Equal((true, 1, false), (report.GetProperty("isNew").GetBoolean(), report.GetProperty("number").GetInt32(), report.GetProperty("isStored").GetBoolean()));
        var finding = Assert.Single(report.GetProperty("findings").EnumerateArray());
        Assert.Equal(("error", "unknown-department", "b", "department"), (finding.Text("severity"), finding.Text("code"), finding.Text("blockId"), finding.Text("field")));
        Assert.Equal(4, (await admin.GetJsonAsync("/api/flows")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"name":"x","start":"a","blocks":[]}""", HttpStatusCode.BadRequest, "urn:omnichannel:validation")]
    [InlineData("not a flow", HttpStatusCode.BadRequest, "urn:omnichannel:validation")]
    [InlineData("""{"schemaVersion":1,"name":"x","start":"a","blocks":[]}""", HttpStatusCode.UnprocessableEntity, "urn:omnichannel:flow-refused")]
    [Trait("threat", "F-04")]
    public async Task What_is_no_flow_or_has_errors_is_refused(string file, HttpStatusCode status, string problem)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();

        var answer = await PostAsync(admin, "", file);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(problem, await answer.ProblemAsync());
    }

    [Fact]
    [Trait("threat", "F-09")]
    public async Task A_flow_with_a_secret_written_out_never_comes_in_and_a_named_one_leaves_as_its_name()
    {
        await using var hub = new HubHost { Settings = { ["Flows:Secrets:crm"] = "s3cr3t-value" } };
        using var admin = await hub.SetUpAsync();
        string File(string value) =>
            $$"""{"schemaVersion":1,"name":"Call","start":"a","blocks":[{"id":"a","kind":"httpRequest","url":"https://api.example.com/","headers":[{"name":"Authorization","value":"{{value}}"}],"next":"b"},{"id":"b","kind":"end"}]}""";

        Assert.Equal("urn:omnichannel:flow-refused", await (await PostAsync(admin, "", File("Bearer s3cr3t-value"))).ProblemAsync());
        var taken = await ImportAsync(admin, "", File("Bearer {{secret.crm}}"));

        var file = await admin.GetStringAsync($"/api/flows/{taken.GetProperty("id").GetString()}/file?version=1", TestContext.Current.CancellationToken);
        Assert.Contains("{{secret.crm}}", file, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", file, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "F-07")]
    public async Task A_file_over_a_megabyte_is_refused()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();

        var answer = await PostAsync(admin, "?dryRun=true", new string(' ', 1_048_577));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData(nameof(OperatorRole.Associate))]
    [InlineData(nameof(OperatorRole.Supervisor))]
    public async Task Whoever_is_no_admin_sees_and_changes_no_flow(string role)
    {
        await using var hub = new HubHost();
        using var somebody = await hub.JoinAsync("Ben", Enum.Parse<OperatorRole>(role), departments: "Support");
        using var stranger = hub.Console();
        var flow = Guid.NewGuid();

        foreach (var client in new[] { somebody, stranger })
        {
            var wanted = client == somebody ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized;
            Assert.Equal(wanted, (await client.GetAsync("/api/flows", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(wanted, (await client.GetAsync($"/api/flows/{flow}/file", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(wanted, (await PostAsync(client, "?publish=true", Flow())).StatusCode);
            Assert.Equal(wanted, (await client.PostAsJsonAsync($"/api/flows/{flow}/publish", new { number = 1 }, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(wanted, (await client.PostAsJsonAsync($"/api/flows/{flow}/use", new { inbox = flow }, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task An_inbox_greets_with_the_flow_that_was_chosen_for_it()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var taken = await ImportAsync(admin, "?publish=true", Flow("Who are you?"));
        var inbox = hub.Get<HubDirectory>().Current.Inboxes.Single();

        var answer = await admin.PostAsJsonAsync($"/api/flows/{taken.GetProperty("id").GetString()}/use", new { inbox = inbox.Id.Value }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var visitor = await VisitorDriver.BeginAsync(hub);
        await visitor.WritesAsync("Mia");
        var row = (await admin.GetJsonAsync("/api/conversations?list=closed")).GetProperty("items")[0];
        Assert.Equal("botFinished", row.GetProperty("closingReason").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsJsonAsync($"/api/flows/{Guid.NewGuid()}/use", new { inbox = inbox.Id.Value }, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_lead_shows_up_with_tags_a_note_a_phone_number_and_why_it_was_missed()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var flows = (await admin.GetJsonAsync("/api/flows")).GetProperty("items").EnumerateArray();
        var lead = flows.Single(flow => flow.GetProperty("name").GetString() == "Lead capture").GetProperty("id").GetString();
        await admin.PostAsJsonAsync($"/api/flows/{lead}/use", new { inbox = hub.Get<HubDirectory>().Current.Inboxes.Single().Id.Value }, TestContext.Current.CancellationToken);
        await using var console = await hub.ConnectAsync(admin);
        var visitor = await VisitorDriver.BeginAsync(hub);
        hub.Clock.Advance(TimeSpan.FromSeconds(2));
        await PauseIsOverAsync(hub, visitor);
        foreach (var words in new[] { "2", "mia@example.com", "020 7946 0018", "Any day", "Please write in the morning." })
        {
            await visitor.WritesAsync(words);
        }

        var opened = await console.OpensAsync(visitor.Id);

        Assert.Equal(["lead"], opened.GetProperty("row").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal("offlineHours", opened.GetProperty("row").GetProperty("missedReason").GetString());
        Assert.Equal(("mia@example.com", "+442079460018"), (opened.GetProperty("visitor").Text("email"), opened.GetProperty("visitor").Text("phone")));
        var note = opened.GetProperty("entries").EnumerateArray().Single(entry => entry.Text("type") == "message" && entry.Text("visibility") == "operators");
        Assert.Equal(("Wants An online shop. Call +442079460018, any day.", "bot"), (note.Text("text"), note.GetProperty("author").Text("kind")));
    }

    private static async Task PauseIsOverAsync(HubHost hub, VisitorDriver visitor)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (hub.Get<IConversationReader>().FindHead(new(visitor.Id))?.AwaitingEffect is not null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    private static async Task<JsonElement> ImportAsync(HttpClient client, string query, string file)
    {
        var answer = await PostAsync(client, query, file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string query, string file) =>
        client.PostAsync("/api/flows/import" + query, new StringContent(file, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
