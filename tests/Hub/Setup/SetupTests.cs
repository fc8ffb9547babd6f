using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Tests.Hub.Setup;

public sealed class SetupTests
{
    private static object Body(string code, string email = "ada@example.com", string password = Team.Password) =>
        new { code, name = "Ada", email, password };

    [Fact]
    [Trait("threat", "O-06")]
    public async Task A_fresh_hub_has_no_account_and_says_where_to_make_one()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var state = await client.GetJsonAsync("/api/setup");

        Assert.True(state.GetProperty("needed").GetBoolean());
        Assert.Equal(43, hub.SetupCode().Length);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync("ada@example.com", Team.Password)).StatusCode);
    }

    [Fact]
    public async Task The_code_makes_the_first_admin_who_is_signed_in_and_in_every_department()
    {
        await using var hub = new HubHost();
        using var client = await hub.SetUpAsync();

        var me = await client.GetJsonAsync("/api/me");

        Assert.Equal("admin", me.GetProperty("role").GetString());
        Assert.Equal(10, me.GetProperty("cap").GetInt32());
        Assert.Equal(["Sales", "Support"], me.GetProperty("departments").EnumerateArray().Select(department => department.GetProperty("name").GetString()));
        Assert.False((await client.GetJsonAsync("/api/setup")).GetProperty("needed").GetBoolean());
    }

    [Fact]
    [Trait("threat", "O-06")]
    public async Task A_wrong_code_is_refused()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var answer = await client.PostAsJsonAsync("/api/setup", Body("guess"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("urn:omnichannel:setup-code-invalid", await answer.ProblemAsync());
    }

    [Fact]
    [Trait("threat", "O-06")]
    public async Task The_code_expires_after_thirty_minutes()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();
        var code = hub.SetupCode();
        hub.Clock.Advance(TimeSpan.FromMinutes(30));

        var answer = await client.PostAsJsonAsync("/api/setup", Body(code), TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:setup-code-invalid", await answer.ProblemAsync());
    }

    [Fact]
    [Trait("threat", "O-06")]
    public async Task The_code_works_once()
    {
        await using var hub = new HubHost();
        using var first = await hub.SetUpAsync();
        using var second = hub.Console();

        var answer = await second.PostAsJsonAsync("/api/setup", Body(hub.SetupCode(), "eve@example.com"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("urn:omnichannel:setup-done", await answer.ProblemAsync());
    }

    [Fact]
    [Trait("threat", "O-06")]
    public async Task Two_who_use_the_code_at_the_same_time_make_one_admin()
    {
        await using var hub = new HubHost();
        using var client = hub.Console();
        var code = hub.SetupCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            client.PostAsJsonAsync("/api/setup", Body(code, $"person{number}@example.com"), TestContext.Current.CancellationToken)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234!")]
    [InlineData("omnichannel2026")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("ada@example.com")]
    [Trait("threat", "O-05")]
    public async Task A_short_or_common_password_is_refused(string password)
    {
        await using var hub = new HubHost();
        using var client = hub.Console();

        var answer = await client.PostAsJsonAsync("/api/setup", Body(hub.SetupCode(), password: password), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("urn:omnichannel:validation", problem.GetProperty("type").GetString());
        Assert.True(problem.GetProperty("errors").TryGetProperty("password", out _));
        Assert.True((await client.GetJsonAsync("/api/setup")).GetProperty("needed").GetBoolean());
    }

    [Fact]
    public async Task A_restart_keeps_the_admin_and_prints_no_code()
    {
        var folder = Directory.CreateTempSubdirectory("omnichannel-").FullName;
        await using (var before = new HubHost(folder))
        {
            using var setUp = await before.SetUpAsync();
        }

        await using var hub = new HubHost(folder);
        using var client = hub.Console();
        var answer = await client.SignInAsync("ADA@example.com", Team.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(hub.Lines.All, line => line.Contains("code=", StringComparison.Ordinal));
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_fresh_hub_has_two_departments_and_a_web_inbox_with_a_flow()
    {
        await using var hub = new HubHost();

        var directory = hub.Get<HubDirectory>().Current;

        Assert.Equal("Support", directory.DefaultDepartment.Name);
        Assert.NotNull(directory.FindDepartment("Sales"));
        var inbox = Assert.Single(directory.Inboxes);
        Assert.NotNull(inbox.PublishedFlow);
        Assert.Equal(directory.DefaultDepartment.Id, inbox.Department);
    }
}
