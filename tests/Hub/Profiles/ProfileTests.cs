using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Profiles;

public sealed class ProfileTests
{
    private static object Body(
        string? name = "Benjamin",
        string? language = "de",
        string? timeZone = "Europe/Berlin",
        int volume = 30) => new
        {
            name,
            language,
            timeZone,
            preferences = new { theme = "dark", density = "compact", shortcuts = false, waiting = new { volume, desktop = false }, replies = new { volume = 0, desktop = true } },
        };

    [Fact]
    public async Task What_an_operator_chooses_is_kept_and_shown_on_all_their_consoles()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();

        var answer = await ben.PutAsJsonAsync("/api/profile", Body(), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var me = await console.SeesAsync("MeChanged", me => me.Text("name") == "Benjamin");
        Assert.Equal("de", me.Text("language"));
        Assert.Equal("Europe/Berlin", me.Text("timeZone"));
        var preferences = (await ben.GetJsonAsync("/api/me")).GetProperty("preferences");
        Assert.Equal("dark", preferences.Text("theme"));
        Assert.Equal("compact", preferences.Text("density"));
        Assert.False(preferences.GetProperty("shortcuts").GetBoolean());
        Assert.Equal(30, preferences.GetProperty("waiting").GetProperty("volume").GetInt32());
        Assert.Equal(0, preferences.GetProperty("replies").GetProperty("volume").GetInt32());
    }

    [Fact]
    public async Task What_a_change_does_not_name_stays_as_it_is()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await ben.PutAsJsonAsync("/api/profile", Body(), TestContext.Current.CancellationToken);

        var answer = await ben.PutAsJsonAsync(
            "/api/profile",
            new { timeZone = (string?)null, preferences = new { theme = "light", waiting = new { volume = 10 } } },
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var me = await ben.GetJsonAsync("/api/me");
        Assert.Equal(("Benjamin", "de"), (me.Text("name"), me.Text("language")));
        Assert.Equal(JsonValueKind.Null, me.GetProperty("timeZone").ValueKind);
        var preferences = me.GetProperty("preferences");
        Assert.Equal("light", preferences.Text("theme"));
        Assert.Equal("compact", preferences.Text("density"));
        Assert.False(preferences.GetProperty("shortcuts").GetBoolean());
        Assert.Equal(10, preferences.GetProperty("waiting").GetProperty("volume").GetInt32());
        Assert.False(preferences.GetProperty("waiting").GetProperty("desktop").GetBoolean());
        Assert.Equal(0, preferences.GetProperty("replies").GetProperty("volume").GetInt32());
    }

    [Theory]
    [InlineData("[]", "profile")]
    [InlineData("\"Ben\"", "profile")]
    [InlineData("""{"name":7}""", "name")]
    [InlineData("""{"name":null}""", "name")]
    [InlineData("""{"preferences":"dark"}""", "preferences")]
    [InlineData("""{"preferences":{"theme":"pink"}}""", "preferences")]
    [InlineData("""{"preferences":{"density":"cosy"}}""", "preferences")]
    [InlineData("""{"preferences":{"waiting":{"volume":"loud"}}}""", "preferences")]
    [InlineData("""{"preferences":{"waiting":[1]}}""", "preferences")]
    public async Task A_change_of_the_wrong_kind_is_refused_by_its_member_and_changes_nothing(string body, string member)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var before = await ben.GetStringAsync("/api/me", TestContext.Current.CancellationToken);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await ben.PutAsync("/api/profile", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(member, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        Assert.Equal(before, await ben.GetStringAsync("/api/me", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_has_chosen_nothing_gets_the_defaults()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");

        var me = await ben.GetJsonAsync("/api/me");

        Assert.Equal(JsonValueKind.Null, me.GetProperty("language").ValueKind);
        Assert.Equal("auto", me.GetProperty("preferences").Text("theme"));
        Assert.Equal("comfortable", me.GetProperty("preferences").Text("density"));
        Assert.True(me.GetProperty("preferences").GetProperty("shortcuts").GetBoolean());
        Assert.Equal(60, me.GetProperty("preferences").GetProperty("waiting").GetProperty("volume").GetInt32());
        Assert.True(me.GetProperty("preferences").GetProperty("replies").GetProperty("desktop").GetBoolean());
    }

    [Theory]
    [InlineData("", "de", "Europe/Berlin", 30, "name")]
    [InlineData("Ben\u0007", "de", "Europe/Berlin", 30, "name")]
    [InlineData("Ben", "German!", "Europe/Berlin", 30, "language")]
    [InlineData("Ben", "de", "../../etc/passwd", 30, "timeZone")]
    [InlineData("Ben", "de", "Europe/Berlin", 101, "preferences")]
    [InlineData("Ben", "de", "Europe/Berlin", -1, "preferences")]
    public async Task What_cannot_be_is_refused_field_by_field(string name, string language, string timeZone, int volume, string field)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");

        var answer = await ben.PutAsJsonAsync("/api/profile", Body(name, language, timeZone, volume), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        Assert.Equal("Ben", (await ben.GetJsonAsync("/api/me")).Text("name"));
    }

    [Fact]
    [Trait("threat", "O-11")]
    public async Task A_profile_gives_nobody_more_rights()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var body = new { name = "Ben", role = "admin", cap = 999, email = "other@example.com", departments = new[] { hub.Department("Sales").Value } };

        var answer = await ben.PutAsJsonAsync("/api/profile", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var me = await ben.GetJsonAsync("/api/me");
        Assert.Equal("associate", me.Text("role"));
        Assert.Equal(5, me.GetProperty("cap").GetInt32());
        Assert.Equal("ben@example.com", me.Text("email"));
        Assert.Equal("Support", Assert.Single(me.GetProperty("departments").EnumerateArray()).Text("name"));
    }

    [Fact]
    public async Task A_new_name_stands_on_what_is_written_from_then_on()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await ben.PutAsJsonAsync("/api/profile", new { name = "Benjamin" }, TestContext.Current.CancellationToken);
        hub.Clock.Advance(TimeSpan.FromSeconds(5));
        await console.SeesAsync("Heartbeat");

        await console.DoesAsync("PickUp", visitor.Id);

        var row = await console.SeesRowAsync(visitor.Id, "assigned");
        Assert.Equal("Benjamin", row.GetProperty("owner").Text("name"));
        Assert.Contains("Benjamin", (await ben.GetStringAsync($"/api/conversations/{visitor.Id}/entries", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colleagues_are_known_by_name()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Associate, departments: "Sales");

        var team = await ben.GetJsonAsync("/api/team");

        Assert.Equal(["Ann", "Ben"], team.EnumerateArray().Select(colleague => colleague.Text("name")));
    }
}
