using System.Buffers.Binary;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Without_a_cookie_the_answer_is_a_problem_and_no_redirect()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var answer = await client.GetAsync("/api/me", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("urn:omnichannel:not-signed-in", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_right_password_gives_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var client = hub.Console();

        var answer = await client.SignInAsync("ada@example.com", Team.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("omnichannel=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_stolen_store_gives_no_password_away_cheaply()
    {
        await using var hub = new HubHost { HashesFully = true };
        using var admin = await hub.SetUpAsync();
        await using var scope = hub.Services.CreateAsyncScope();

        var stored = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Users.Select(account => account.PasswordHash!).SingleAsync(TestContext.Current.CancellationToken);

        // Identity's third format: a mark, the hash function (2 is HMAC-SHA512) and how often it runs.
        var bytes = Convert.FromBase64String(stored);
        Assert.Equal((1, 2U), (bytes[0], BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1))));
        Assert.InRange(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)), 100_000U, uint.MaxValue);
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("nobody@example.com")]
    [Trait("threat", "O-04")]
    public async Task A_wrong_password_and_an_unknown_account_get_the_same_answer(string email)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var client = hub.Console();

        var answer = await client.SignInAsync(email, "not the password at all");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("urn:omnichannel:sign-in-failed", await answer.ProblemAsync());
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("nobody@example.com")]
    [Trait("threat", "O-04")]
    public async Task Guessing_is_slowed_for_known_and_unknown_accounts_alike(string email)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var client = hub.Console();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync(email, "not the password at all")).StatusCode);
        }

        var answer = await client.SignInAsync(email, Team.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("urn:omnichannel:too-many-attempts", await answer.ProblemAsync());
    }

    [Fact]
    [Trait("threat", "O-04")]
    public async Task Guesses_that_come_at_once_are_no_more_than_guesses_that_come_one_by_one()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.SignInAsync("nobody@example.com", $"this is guess number {number}")));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    [Trait("threat", "O-04")]
    public async Task One_address_cannot_try_one_password_on_everybody()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var client = hub.Console();
        for (var attempt = 0; attempt < 30; attempt++)
        {
            await client.SignInAsync($"person{attempt}@example.com", "not the password at all");
        }

        var answer = await client.SignInAsync("ada@example.com", Team.Password);

        Assert.Equal("urn:omnichannel:too-many-attempts", await answer.ProblemAsync());
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync("ada@example.com", Team.Password)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-08")]
    public async Task Signing_out_kills_every_copy_of_the_cookie()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var client = hub.Console();
        var signedIn = await client.SignInAsync("ada@example.com", Team.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var copy = hub.CreateClient(new() { BaseAddress = new("https://localhost"), HandleCookies = false });
        copy.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);

        var answer = await client.DeleteAsync("/api/session", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-08")]
    public async Task A_session_ends_twelve_hours_after_its_last_use()
    {
        await using var hub = new HubHost();
        using var client = await hub.SetUpAsync();
        hub.Clock.Leap(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        hub.Clock.Leap(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);

        hub.Clock.Leap(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-08")]
    public async Task A_cookie_that_somebody_planted_before_is_worth_nothing_after_signing_in()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var browser = hub.CreateDefaultClient(new Uri("https://localhost"));
        browser.DefaultRequestHeaders.Add("X-Omnichannel", "console");
        var first = CookieOf(await browser.SignInAsync("ada@example.com", Team.Password));
        browser.DefaultRequestHeaders.Add("Cookie", first);
        var second = CookieOf(await browser.SignInAsync("ada@example.com", Team.Password));
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", "omnichannel=planted");
        var third = CookieOf(await browser.SignInAsync("ada@example.com", Team.Password));

        var planted = (await browser.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode;

        Assert.Equal(HttpStatusCode.Unauthorized, planted);
        Assert.Equal(3, new HashSet<string> { first, second, third }.Count);

        static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    [Fact]
    public async Task Identity_saves_through_the_commit_loop()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();

        using var client = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Sales");

        var me = await client.GetJsonAsync("/api/me");
        Assert.Equal("Ben", me.GetProperty("name").GetString());
        Assert.Equal("ben@example.com", me.GetProperty("email").GetString());
    }

    [Fact]
    [Trait("threat", "O-03")]
    public async Task A_change_without_the_header_is_refused()
    {
        await using var hub = new HubHost();
        using var client = hub.CreateClient(new() { BaseAddress = new("https://localhost") });

        var answer = await client.PostAsJsonAsync("/api/session", new { email = "a", password = "b" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("urn:omnichannel:missing-header", await answer.ProblemAsync());
    }
}
