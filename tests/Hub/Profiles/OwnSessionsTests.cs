using System.Text.Json;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Profiles;

public sealed class OwnSessionsTests
{
    [Fact]
    public async Task An_operator_sees_where_they_are_signed_in()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var phone = hub.Console();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Phone/1.0");
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await phone.SignInAsync("ben@example.com", Team.Password);

        var sessions = await SessionsAsync(here);

        Assert.Equal([false, true], sessions.Select(session => session.GetProperty("isCurrent").GetBoolean()));
        Assert.Equal("Phone/1.0", sessions[0].Text("userAgent"));
        Assert.Equal(hub.Clock.GetUtcNow(), sessions[0].GetProperty("beganAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_session_that_is_used_says_when_and_one_that_is_not_goes_off_the_list()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var phone = hub.Console();
        await phone.SignInAsync("ben@example.com", Team.Password);
        hub.Clock.Leap(TimeSpan.FromHours(7));
        await here.GetJsonAsync("/api/me");
        hub.Clock.Leap(TimeSpan.FromHours(6));

        var session = Assert.Single(await SessionsAsync(here));

        Assert.True(session.GetProperty("isCurrent").GetBoolean());
        Assert.Equal(hub.Clock.GetUtcNow(), session.GetProperty("seenAt").GetDateTimeOffset());
    }

    [Fact]
    [Trait("threat", "O-07")]
    public async Task One_of_them_can_be_ended_with_its_console()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var phone = hub.Console();
        await phone.SignInAsync("ben@example.com", Team.Password);
        await using var console = await hub.ConnectAsync(phone);
        await console.ArrivesAsync();
        var other = (await SessionsAsync(here)).Single(session => !session.GetProperty("isCurrent").GetBoolean());

        await here.DeleteAsync("/api/profile/sessions/" + other.Text("id"), TestContext.Current.CancellationToken);

        await console.Closed;
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Single(await SessionsAsync(here));
    }

    [Fact]
    [Trait("threat", "O-01")]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var eve = await hub.JoinAsync("Eve", OperatorRole.Admin, departments: "Support");
        var session = Assert.Single(await SessionsAsync(ben));

        await eve.DeleteAsync("/api/profile/sessions/" + session.Text("id"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-07")]
    public async Task Signing_out_everywhere_ends_all_of_them()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var phone = hub.Console();
        await phone.SignInAsync("ben@example.com", Team.Password);
        await using var console = await hub.ConnectAsync(phone);
        await console.ArrivesAsync();

        await here.DeleteAsync("/api/profile/sessions", TestContext.Current.CancellationToken);

        await console.Closed;
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task There_are_never_more_than_twenty_and_the_oldest_makes_room()
    {
        await using var hub = new HubHost();
        using var first = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var last = hub.Console();
        for (var round = 0; round < Sessions.PerAccount; round++)
        {
            hub.Clock.Advance(TimeSpan.FromSeconds(10));
            await last.SignInAsync("ben@example.com", Team.Password);
        }

        var sessions = await SessionsAsync(last);

        Assert.Equal(Sessions.PerAccount, sessions.Count);
        Assert.Equal(HttpStatusCode.Unauthorized, (await first.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-08")]
    public async Task Thirty_days_after_its_beginning_a_session_ends_however_much_it_was_used()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        for (var half = 0; half < 59; half++)
        {
            hub.Clock.Leap(TimeSpan.FromHours(11));
            Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        }

        for (var hours = 59 * 11; hours < 30 * 24; hours += 10)
        {
            await here.GetAsync("/api/me", TestContext.Current.CancellationToken);
            hub.Clock.Leap(TimeSpan.FromHours(10));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<List<JsonElement>> SessionsAsync(HttpClient client) => [.. (await client.GetJsonAsync("/api/profile/sessions")).EnumerateArray()];
}
