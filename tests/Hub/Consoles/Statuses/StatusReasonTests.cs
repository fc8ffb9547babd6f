using System.Text.Json;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Tests.Hub.Consoles.Statuses;

public sealed class StatusReasonTests
{
    [Fact]
    public async Task Colleagues_and_admins_see_why_somebody_is_away_and_since_when()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();

        Assert.True((await console.BecomesAsync("away", "  Lunch \t")).Ok());

        StandingView expected = new("Lunch", StatusSetter.Self, HubHost.Start);
        Assert.Equal(expected, (await ben.GetJsonAsync("/api/me")).Standing());
        Assert.Equal(expected, (await FindAsync(cleo, "/api/targets", "Ben")).Standing());
        Assert.Equal(expected, (await FindAsync(admin, "/api/operators", "Ben")).Standing());
        await console.SeesAsync("MeChanged", me => me.Text("status") == "away" && me.Standing() == expected);
    }

    [Fact]
    public async Task A_reason_goes_with_the_status_it_was_given_for()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        await console.BecomesAsync("away", "Lunch");
        hub.Clock.Advance(TimeSpan.FromSeconds(20));

        await console.BecomesAsync("away", "Long lunch");
        var longer = (await ben.GetJsonAsync("/api/me")).Standing();
        await console.BecomesAsync("busy");
        var busy = (await ben.GetJsonAsync("/api/me")).Standing();
        await console.BecomesAsync("busy", "Report");
        await console.BecomesAsync("available", "Coffee");
        var available = (await ben.GetJsonAsync("/api/me")).Standing();

        Assert.Equal(new("Long lunch", StatusSetter.Self, HubHost.Start), longer);
        Assert.Equal(new(null, StatusSetter.Self, HubHost.Start.AddSeconds(20)), busy);
        Assert.Null(available.Reason);
    }

    [Fact]
    public async Task A_reason_has_one_line_of_at_most_sixty_characters()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        var longest = new string('x', 60);

        var tooLong = await console.BecomesAsync("away", longest + "x");
        var twoLines = await console.BecomesAsync("away", "Lunch\nand more");
        var status = (await ben.GetJsonAsync("/api/me")).Text("status");
        var fits = await console.BecomesAsync("away", $" {longest} ");

        Assert.Equal(("invalid", "Say why in one line of at most 60 characters."), (tooLong.Text("code"), tooLong.Text("message")));
        Assert.Equal("invalid", twoLines.Text("code"));
        Assert.Equal("available", status);
        Assert.True(fits.Ok());
        Assert.Equal(longest, (await ben.GetJsonAsync("/api/me")).Standing().Reason);
    }

    [Fact]
    public async Task Whoever_lost_the_line_is_offline_by_that_and_comes_back_with_the_reason_they_gave()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var id = await ben.MeAsync();
        var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        await console.BecomesAsync("busy", "Report");
        await console.DisposeAsync();
        for (var round = 0; round < 200 && hub.Get<Presence>().StatusOf(new(id)) != OperatorStatus.Offline; round++)
        {
            await hub.PassAsync(TimeSpan.FromSeconds(1));
        }

        StandingView gone;
        do
        {
            gone = (await FindAsync(admin, "/api/operators", "Ben")).Standing();
        }
        while (gone.SetBy != StatusSetter.Connection);
        await using var again = await hub.ConnectAsync(ben);
        var back = await again.SeesAsync("MeChanged", me => me.Text("status") == "busy");

        Assert.Null(gone.Reason);
        Assert.True(gone.Since >= HubHost.Start.AddSeconds(30), gone.ToString());
        Assert.Equal(new("Report", StatusSetter.Self, HubHost.Start), back.Standing());
    }

    private static async Task<JsonElement> FindAsync(HttpClient client, string path, string name)
    {
        var answer = await client.GetJsonAsync(path);
        return answer.EnumerateArray()
            .SelectMany(item => item.TryGetProperty("operators", out var people) ? people.EnumerateArray().ToArray() : [item])
            .First(person => person.Text("name") == name);
    }
}
