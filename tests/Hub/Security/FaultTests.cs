using System.Text.Json;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "C-06")]
public sealed class FaultTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData("GET", "/no/such/thing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v3/directline/no-such-call", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/v3/directline/conversations", HttpStatusCode.NotFound)]
    [InlineData("TRACE", "/v3/directline/conversations", HttpStatusCode.NotFound)]
    [InlineData("GET", "/widget/nobody/panel", HttpStatusCode.NotFound)]
    [InlineData("GET", "/appsettings.json", HttpStatusCode.NotFound)]
    [InlineData("GET", "/widget/assets/..%2f..%2fappsettings.json", HttpStatusCode.NotFound)]
    [Trait("threat", "C-07")]
    public async Task What_is_not_there_is_a_plain_problem_with_nothing_from_inside(string method, string path, HttpStatusCode wanted)
    {
        using var http = _hub.CreateDefaultClient(new Uri(Own));
        using var request = new HttpRequestMessage(new(method), path);

        using var answer = await http.SendAsync(request, Now);

        Assert.Equal(wanted, answer.StatusCode);
        await AssertPlainAsync(answer);
    }

    [Fact]
    public async Task A_fault_is_500_with_a_trace_id_and_the_log_knows_the_rest()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await hub.Get<CommitLoop>().RunAsync(database => Break(database));

        using var answer = await page.CallAsync(HttpMethod.Get, $"/conversations/{page.Conversation}/activities", null, Now);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var problem = await AssertPlainAsync(answer);
        Assert.Equal("urn:omnichannel:internal", problem.Text("type"));
        Assert.Contains(hub.Lines.All, line => line.Contains("JsonException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_in_a_consoles_call_tells_the_console_nothing_from_inside()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        await using var console = await hub.ConnectAsync(admin);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await hub.Get<CommitLoop>().RunAsync(database => Break(database));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => console.CallAsync("Open", new { conversationId = visitor.Id }, Now));

        Assert.Equal("An unexpected error occurred invoking 'Open' on the server.", error.Message);
        Assert.Contains(hub.Lines.All, line => line.Contains("JsonException", StringComparison.Ordinal));
    }

    private static async Task<JsonElement> AssertPlainAsync(HttpResponseMessage answer)
    {
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(Now);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        var problem = JsonElement.Parse(text);
        Assert.True(problem.TryGetProperty("traceId", out _) || problem.Text("type").StartsWith("urn:omnichannel:", StringComparison.Ordinal));
        return problem;
    }

    // An entry that only a bug could have written.
    private static int Break(HubDbContext database)
    {
        foreach (var row in database.Activities)
        {
            row.Type = "endOfConversation";
            row.Body = "no json";
            row.Visibility = Core.Conversations.Visibility.Everyone;
        }

        return database.SaveBorrowed();
    }
}
