using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Hub.Inboxes;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Widget;

/// <summary>Visitors whom the customer's own server has named.</summary>
public sealed class IdentityTests
{
    [Fact]
    public async Task Who_signs_in_keeps_the_conversation_they_are_in_and_operators_see_their_name()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var key = await KeyAsync(hub, admin);
        var anonymous = await TalkAsync(hub, await hub.SessionAsync());

        var signedIn = await OpenAsync(hub, anonymous.Text("secret"), Sign(hub, key, "u-1", name: "Kim Nord", email: "kim@example.com"));

        Assert.True(signedIn.GetProperty("identified").GetBoolean());
        Assert.True(signedIn.GetProperty("open").GetBoolean());
        Assert.Equal(anonymous.Text("conversationId"), signedIn.Text("conversationId"));
        Assert.Equal(anonymous.Text("userId"), signedIn.Text("userId"));
        var row = (await admin.GetJsonAsync("/api/conversations?list=bot")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal("Kim Nord", row.GetProperty("contact").Text("name"));
    }

    [Fact]
    public async Task Somebody_who_comes_with_another_browser_finds_their_conversation_there()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var key = await KeyAsync(hub, admin);
        var here = await TalkAsync(hub, await OpenAsync(hub, null, Sign(hub, key, "u-1")));

        var there = await OpenAsync(hub, null, Sign(hub, key, "u-1"));
        var strangersBrowser = await OpenAsync(hub, (await hub.SessionAsync()).Text("secret"), Sign(hub, key, "u-1"));

        Assert.Equal(here.Text("conversationId"), there.Text("conversationId"));
        Assert.Equal(here.Text("conversationId"), strangersBrowser.Text("conversationId"));
    }

    [Fact]
    public async Task Two_people_at_one_browser_never_see_each_others_conversation()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var key = await KeyAsync(hub, admin);
        var kim = await TalkAsync(hub, await OpenAsync(hub, null, Sign(hub, key, "kim")));

        var lee = await OpenAsync(hub, kim.Text("secret"), Sign(hub, key, "lee"));
        var kimAgain = await OpenAsync(hub, lee.Text("secret"), Sign(hub, key, "kim"));

        Assert.NotEqual(kim.Text("userId"), lee.Text("userId"));
        Assert.NotEqual(kim.Text("conversationId"), lee.Text("conversationId"));
        Assert.False(lee.GetProperty("exists").GetBoolean());
        Assert.Equal(kim.Text("conversationId"), kimAgain.Text("conversationId"));
    }

    [Fact]
    public async Task The_secret_stands_for_the_person_and_a_browser_without_it_is_nobody()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var key = await KeyAsync(hub, admin);
        var kim = await TalkAsync(hub, await OpenAsync(hub, null, Sign(hub, key, "kim")));

        var nextPage = await OpenAsync(hub, kim.Text("secret"), identity: null);
        var signedOut = await OpenAsync(hub, secret: null, identity: null);

        Assert.True(nextPage.GetProperty("identified").GetBoolean());
        Assert.Equal(kim.Text("conversationId"), nextPage.Text("conversationId"));
        Assert.False(signedOut.GetProperty("identified").GetBoolean());
        Assert.NotEqual(kim.Text("conversationId"), signedOut.Text("conversationId"));
    }

    [Fact]
    public async Task A_name_that_was_signed_is_known_to_the_bot_and_cannot_be_written_over_by_the_browser()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var session = await OpenAsync(hub, null, Sign(hub, await KeyAsync(hub, admin), "kim", name: "Kim Nord"));
        using var page = hub.Page();
        page.Token = session.Text("token");

        using var started = await page.StartAsync(Now, new { user = new { name = "Somebody else" } });
        await page.WriteAsync("Something else", Now);

        var row = (await admin.GetJsonAsync("/api/conversations?list=bot")).GetProperty("items").EnumerateArray().Single();
        Assert.Equal("Kim Nord", row.GetProperty("contact").Text("name"));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("unsigned")]
    [InlineData("wrong algorithm")]
    [InlineData("expired")]
    [InlineData("without end")]
    [InlineData("too long")]
    [InlineData("not yet")]
    [InlineData("no subject")]
    [InlineData("other inbox")]
    [InlineData("nonsense")]
    public async Task What_is_not_a_good_signature_is_refused_and_changes_nothing(string kind)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var key = await KeyAsync(hub, admin);
        var anonymous = await TalkAsync(hub, await hub.SessionAsync());

        using var answer = await PostAsync(hub, anonymous.Text("secret"), Bad(hub, key, kind));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("urn:omnichannel:identity-refused", await answer.ProblemAsync());
        var after = await hub.SessionAsync(anonymous.Text("secret"));
        Assert.Equal(anonymous.Text("userId"), after.Text("userId"));
        Assert.False(after.GetProperty("identified").GetBoolean());
    }

    [Fact]
    public async Task An_inbox_takes_no_identity_of_another_inboxs_key_nor_without_a_key_of_its_own()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var key = await KeyAsync(hub, admin);
        using var made = await admin.PostAsJsonAsync("/api/inboxes", new { id = Guid.NewGuid(), name = "Other" }, Now);
        var other = await made.JsonAsync();
        var token = Sign(hub, key, "kim");

        using var without = await PostAsync(hub, null, token, other.Text("publicKey"));
        await admin.RotateAsync($"/api/inboxes/{other.Text("id")}/identity-key", keepOld: false);
        using var foreign = await PostAsync(hub, null, token, other.Text("publicKey"));

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, foreign.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_kept_signs_a_day_beside_the_new_one()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var old = await KeyAsync(hub, admin);
        var current = await admin.RotateAsync(hub.InboxPath() + "/identity-key", keepOld: true);

        using var both = await PostAsync(hub, null, Sign(hub, old, "kim"));
        hub.Clock.Leap(TimeSpan.FromHours(24));
        using var late = await PostAsync(hub, null, Sign(hub, old, "kim"));
        using var good = await PostAsync(hub, null, Sign(hub, current, "kim"));

        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    private static Task<string> KeyAsync(HubHost hub, HttpClient admin) => admin.RotateAsync(hub.InboxPath() + "/identity-key", keepOld: false);

    private static string Sign(HubHost hub, string key, string? subject, string? name = null, string? email = null, TimeSpan? life = null, string? audience = null, TimeSpan? from = null)
    {
        var now = hub.Clock.GetUtcNow();
        var claims = new Dictionary<string, object?> { ["sub"] = subject, ["name"] = name, ["email"] = email };
        var token = new SecurityTokenDescriptor
        {
            Claims = claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!),
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = (now + (from ?? TimeSpan.Zero)).UtcDateTime,
            Expires = (now + (life ?? TimeSpan.FromMinutes(5)) + (from ?? TimeSpan.Zero)).UtcDateTime,
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private static string Bad(HubHost hub, string key, string kind)
    {
        var good = Sign(hub, key, "kim").Split('.');
        return kind switch
        {
            "forged" => Sign(hub, "a-key-that-somebody-else-has-made-up-for-this", "kim"),
            "unsigned" => $"{Part(new { alg = "none", typ = "JWT" })}.{good[1]}.",
            "wrong algorithm" => $"{Part(new { alg = "HS512", typ = "JWT" })}.{good[1]}.{good[2]}",
            "expired" => Sign(hub, key, "kim", life: TimeSpan.FromSeconds(-31), from: TimeSpan.FromMinutes(-5)),
            "without end" => SignPayload(key, new { sub = "kim" }),
            "too long" => Sign(hub, key, "kim", life: TimeSpan.FromHours(25)),
            "not yet" => Sign(hub, key, "kim", from: TimeSpan.FromMinutes(5)),
            "no subject" => Sign(hub, key, subject: null),
            "other inbox" => Sign(hub, key, "kim", audience: "another-inbox"),
            _ => "nonsense",
        };
    }

    private static string SignPayload(string key, object payload) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(JsonSerializer.Serialize(payload), new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256));

    private static string Part(object value) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(value));

    // A conversation that the visitor has written in, so that it is theirs to keep.
    private static async Task<JsonElement> TalkAsync(HubHost hub, JsonElement session)
    {
        using var page = hub.Page();
        page.Token = session.Text("token");
        using var started = await page.StartAsync(Now);
        await page.WriteAsync("Something else", Now);
        Assert.Equal(session.Text("conversationId"), page.Conversation);
        return session;
    }

    private static async Task<JsonElement> OpenAsync(HubHost hub, string? secret, string? identity)
    {
        using var answer = await PostAsync(hub, secret, identity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(HubHost hub, string? secret, string? identity, string? inbox = null)
    {
        using var http = hub.CreateDefaultClient(new Uri(Own));
        return await http.PostAsJsonAsync($"/widget/{inbox ?? hub.Inbox().PublicKey}/session", new { secret, identity }, Now);
    }
}
