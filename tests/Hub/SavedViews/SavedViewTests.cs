using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.SavedViews;

public sealed class SavedViewTests
{
    [Fact]
    public async Task A_view_is_kept_for_whoever_made_it_and_changed_under_its_version()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        var id = Guid.NewGuid();

        var made = await SaveAsync(ben, id, new { name = "  Telegram today ", list = "all", filters = new { channel = "webchat", days = "1" } });
        var again = await SaveAsync(ben, id, new { name = "Telegram today", list = "all", filters = new { days = "1", channel = "webchat" } });
        var stale = await SaveAsync(ben, id, new { name = "Another", list = "all" });
        var changed = await SaveAsync(ben, id, new { name = "Another", list = "closed", version = 1 });

        Assert.All([made, again, changed], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal("urn:omnichannel:changed-meanwhile", await stale.ProblemAsync());
        var view = Assert.Single((await ben.GetJsonAsync("/api/views")).GetProperty("items").EnumerateArray());
        Assert.Equal(("Another", "closed", 2), (view.Text("name"), view.Text("list"), view.GetProperty("version").GetInt32()));
        Assert.Empty(view.GetProperty("filters").EnumerateObject());
        Assert.Empty((await cleo.GetJsonAsync("/api/views")).GetProperty("items").EnumerateArray());
        Assert.Equal("urn:omnichannel:not-found", await (await cleo.DeleteAsync($"/api/views/{id}", TestContext.Current.CancellationToken)).ProblemAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await ben.DeleteAsync($"/api/views/{id}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty((await ben.GetJsonAsync("/api/views")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Supervisors_share_views_with_everybody()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var ada = await hub.JoinAsync("Ada", OperatorRole.Admin);
        var id = Guid.NewGuid();

        Assert.Equal("urn:omnichannel:forbidden", await (await SaveAsync(ben, Guid.NewGuid(), new { name = "Mine", list = "all", shared = true })).ProblemAsync());
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(sue, id, new { name = "Missed today", list = "missed", filters = new { days = "1" }, shared = true })).StatusCode);

        var shown = await ben.GetJsonAsync("/api/views");
        Assert.False(shown.GetProperty("mayShare").GetBoolean());
        Assert.False(Assert.Single(shown.GetProperty("items").EnumerateArray()).GetProperty("mayChange").GetBoolean());
        Assert.Equal("urn:omnichannel:forbidden", await (await SaveAsync(ben, id, new { name = "Mine now", list = "missed", version = 1 })).ProblemAsync());
        Assert.Equal("urn:omnichannel:forbidden", await (await ben.DeleteAsync($"/api/views/{id}", TestContext.Current.CancellationToken)).ProblemAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await ada.DeleteAsync($"/api/views/{id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_shared_view_of_a_department_is_there_for_those_alone_who_see_its_chats()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cora = await hub.JoinAsync("Cora", OperatorRole.Associate, departments: "Sales");
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var sam = await hub.JoinAsync("Sam", OperatorRole.Supervisor, departments: "Sales");
        var ofSupport = new { name = "Support today", list = "all", filters = new { department = hub.Department("Support").Value, days = "1" }, shared = true };
        var id = Guid.NewGuid();
        (await SaveAsync(sue, id, ofSupport)).EnsureSuccessStatusCode();
        (await SaveAsync(sue, Guid.NewGuid(), new { name = "Today", list = "all", filters = new { days = "1" }, shared = true })).EnsureSuccessStatusCode();

        Assert.Equal(["Support today", "Today"], await NamesAsync(ben));
        Assert.Equal(["Today"], await NamesAsync(cora));
        Assert.Equal(["Today"], await NamesAsync(sam));
        Assert.Equal("urn:omnichannel:not-found", await (await sam.DeleteAsync($"/api/views/{id}", TestContext.Current.CancellationToken)).ProblemAsync());
    }

    [Fact]
    public async Task A_view_that_could_show_nothing_is_refused()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        foreach (var (body, field) in Impossible)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

            var answer = await ben.PutAsync($"/api/views/{Guid.NewGuid()}", content, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
        }
    }

    private static readonly (string Body, string Field)[] Impossible =
    [
        ("""{"name":"","list":"all"}""", "name"),
        ("""{"name":"A","list":"everything"}""", "list"),
        ("""{"name":"A","list":"all","filters":{"colour":"red"}}""", "filters"),
        ("""{"name":"A","list":"all","filters":{"status":"open"}}""", "status"),
        ("""{"name":"A","list":"all","filters":{"after":"x"}}""", "filters"),
    ];

    private static async Task<IEnumerable<string?>> NamesAsync(HttpClient client) =>
        (await client.GetJsonAsync("/api/views")).GetProperty("items").EnumerateArray().Select(view => view.Text("name"));

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, Guid id, object body) =>
        client.PutAsJsonAsync($"/api/views/{id}", body, TestContext.Current.CancellationToken);
}
