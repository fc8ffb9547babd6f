using System.Net.Http.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Profiles;

public sealed class PasswordTests
{
    private const string Next = "a brand new sentence of mine";

    [Fact]
    [Trait("threat", "O-07")]
    public async Task Changing_it_ends_every_other_session_and_their_consoles_at_once()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var elsewhere = hub.Console();
        await elsewhere.SignInAsync("ben@example.com", Team.Password);
        await using var console = await hub.ConnectAsync(elsewhere);
        await console.ArrivesAsync();

        var answer = await ChangeAsync(here, Team.Password, Next);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await console.Closed;
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-07")]
    public async Task Only_the_new_one_signs_in_afterwards()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var stranger = hub.Console();

        await ChangeAsync(here, Team.Password, Next);

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SignInAsync("ben@example.com", Team.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.SignInAsync("ben@example.com", Next)).StatusCode);
    }

    [Fact]
    public async Task The_wrong_one_changes_nothing()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var elsewhere = hub.Console();

        var answer = await ChangeAsync(here, "not the password at all", Next);

        Assert.Equal("urn:omnichannel:wrong-password", await answer.ProblemAsync());
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SignInAsync("ben@example.com", Team.Password)).StatusCode);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234!")]
    [InlineData("ben@example.com")]
    [Trait("threat", "O-05")]
    public async Task An_easy_one_is_refused(string next)
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");

        var answer = await ChangeAsync(here, Team.Password, next);

        Assert.Equal("urn:omnichannel:validation", await answer.ProblemAsync());
        Assert.Equal(HttpStatusCode.OK, (await here.SignInAsync("ben@example.com", Team.Password)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-04")]
    public async Task An_open_console_is_no_place_to_guess_it()
    {
        await using var hub = new HubHost();
        using var here = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(here, $"this is guess number {guess}", Next)).StatusCode);
        }

        var answer = await ChangeAsync(here, Team.Password, Next);

        Assert.Equal("urn:omnichannel:too-many-attempts", await answer.ProblemAsync());
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string next) =>
        client.PostAsJsonAsync("/api/profile/password", new { current, next }, TestContext.Current.CancellationToken);
}
