using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omnichannel.Hub.Invitations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Accounts;

public sealed class InvitationTests : IAsyncLifetime
{
    private readonly HubHost _hub = new();
    private HttpClient _ada = null!;

    public async ValueTask InitializeAsync() => _ada = await _hub.SetUpAsync();

    [Fact]
    public async Task Whoever_follows_the_link_is_signed_in_as_what_they_were_invited_as()
    {
        var code = await InviteAsync(Guid.NewGuid(), role: "supervisor");
        using var ben = _hub.Console();

        var seen = await JsonAsync(await ben.PostAsJsonAsync("/api/join/look", new { code }, TestContext.Current.CancellationToken));
        var joined = await JsonAsync(await JoinAsync(ben, code, name: "Benjamin"));
        var me = await ben.GetJsonAsync("/api/me");

        Assert.Equal(("Ben", "ben@example.com"), (seen.Text("name"), seen.Text("email")));
        Assert.Equal(("Benjamin", "ben@example.com", "supervisor"), (me.Text("name"), me.Text("email"), me.Text("role")));
        Assert.Equal(joined.Text("id"), me.Text("id"));
        Assert.Equal(["Support"], me.GetProperty("departments").EnumerateArray().Select(one => one.Text("name")));
        Assert.Empty((await _ada.GetJsonAsync("/api/invitations")).EnumerateArray());
        using var again = _hub.Console();
        Assert.Equal(HttpStatusCode.OK, (await again.SignInAsync("ben@example.com", Team.Password)).StatusCode);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var code = await InviteAsync(Guid.NewGuid());
        using var ben = _hub.Console();
        using var eve = _hub.Console();

        var answers = await Task.WhenAll(JoinAsync(ben, code), JoinAsync(eve, code));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal("urn:omnichannel:invitation-invalid", await (await JoinAsync(_hub.Console(), code)).ProblemAsync());
    }

    [Fact]
    public async Task A_link_is_over_after_seven_days_and_when_it_was_withdrawn_or_replaced()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var replaced = await InviteAsync(first);
        var newest = await InviteAsync(first);
        var withdrawn = await InviteAsync(second, "Cem");
        await _ada.DeleteAsync($"/api/invitations/{second}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Gone, (await JoinAsync(_hub.Console(), replaced)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await JoinAsync(_hub.Console(), withdrawn)).StatusCode);
        _hub.Clock.Leap(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.Gone, (await JoinAsync(_hub.Console(), newest)).StatusCode);
    }

    [Fact]
    [Trait("threat", "D-10")]
    public async Task The_store_knows_the_hash_of_a_code_alone()
    {
        var code = await InviteAsync(Guid.NewGuid());

        await using var store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _hub.Get<DataFolder>().Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await using var ask = store.CreateCommand();
        ask.CommandText = "SELECT code_hash FROM invitations";

        Assert.Equal(InvitationCode.HashOf(code), await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("ada@example.com", "Somebody signs in with this address already.")]
    [InlineData("BEN@example.com", "Somebody is invited by this address already.")]
    [InlineData("nobody", "Enter an e-mail address such as name@example.com.")]
    public async Task An_address_that_is_taken_or_none_is_refused(string email, string sentence)
    {
        await InviteAsync(Guid.NewGuid());

        using var answer = await PutAsync(Guid.NewGuid(), "Other", email, "associate");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(sentence, (await JsonAsync(answer)).GetProperty("errors").GetProperty("email")[0].GetString());
    }

    [Theory]
    [Trait("threat", "O-05")]
    [InlineData("Password1!!!", "password")]
    [InlineData("short", "password")]
    public async Task A_password_that_is_easy_to_guess_is_refused_and_the_link_still_works(string password, string field)
    {
        var code = await InviteAsync(Guid.NewGuid());
        using var ben = _hub.Console();

        using var refused = await JoinAsync(ben, code, password: password);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True((await JsonAsync(refused)).GetProperty("errors").TryGetProperty(field, out _));
        Assert.Equal(HttpStatusCode.OK, (await JoinAsync(ben, code)).StatusCode);
    }

    [Fact]
    [Trait("threat", "O-04")]
    public async Task Guessing_codes_is_slowed()
    {
        using var eve = _hub.Console();
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 31; guess++)
        {
            answers.Add((await eve.PostAsJsonAsync("/api/join/look", new { code = $"guess {guess}" }, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.TooManyRequests), (answers[29], answers[30]));
    }

    [Fact]
    [Trait("threat", "O-11")]
    public async Task Nobody_chooses_their_own_role()
    {
        var code = await InviteAsync(Guid.NewGuid());
        using var ben = _hub.Console();

        await ben.PostAsJsonAsync("/api/join", new { code, name = "Ben", password = Team.Password, role = "admin", departments = Array.Empty<Guid>() }, TestContext.Current.CancellationToken);

        Assert.Equal("associate", (await ben.GetJsonAsync("/api/me")).Text("role"));
    }

    [Fact]
    public async Task What_was_done_with_invitations_is_in_the_audit_log_with_names()
    {
        var cem = Guid.NewGuid();
        var code = await InviteAsync(Guid.NewGuid());
        await JoinAsync(_hub.Console(), code, "Benjamin");
        await InviteAsync(cem, "Cem");
        await _ada.DeleteAsync($"/api/invitations/{cem}", TestContext.Current.CancellationToken);

        var log = (await _ada.GetJsonAsync("/api/audit")).GetProperty("items").EnumerateArray()
            .Select(entry => (entry.Text("act"), entry.GetProperty("actor").Text("name"), entry.GetProperty("person") is { ValueKind: JsonValueKind.Object } person ? person.Text("name") : null));

        Assert.Equal(
            [("operator.uninvite", "Ada", "Cem"), ("operator.invite", "Ada", "Cem"), ("operator.join", "Benjamin", null), ("operator.invite", "Ada", "Benjamin")],
            log);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _hub.DisposeAsync();
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> JoinAsync(HttpClient client, string code, string name = "Ben", string password = Team.Password) =>
        client.PostAsJsonAsync("/api/join", new { code, name, password }, TestContext.Current.CancellationToken);

    private async Task<string> InviteAsync(Guid id, string name = "Ben", string role = "associate")
    {
        using var answer = await PutAsync(id, name, name.ToLowerInvariant() + "@example.com", role);
        answer.EnsureSuccessStatusCode();
        return (await JsonAsync(answer)).Text("code") ?? "";
    }

    private Task<HttpResponseMessage> PutAsync(Guid id, string name, string email, string role) => _ada.PutAsJsonAsync(
        $"/api/invitations/{id}", new { name, email, role, departments = new[] { _hub.Department("Support").Value } }, TestContext.Current.CancellationToken);
}
