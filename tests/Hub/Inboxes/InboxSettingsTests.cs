using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Inboxes;

public sealed class InboxSettingsTests
{
    [Fact]
    public async Task A_change_is_in_force_when_it_is_answered()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var wanted = await admin.SettingsAsync(hub.InboxPath());
        wanted["name"] = "Shop";
        wanted["origins"] = new JsonArray("https://Shop.example/", "https://shop.example", "http://localhost:8080");
        wanted["widget"]!["accent"] = "#FFDD00";
        wanted["widget"]!["de"]!["title"] = "  Laden ";

        using var answer = await admin.PutAsync(hub.InboxPath(), wanted);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var view = await answer.JsonAsync();
        Assert.Equal(2, view.GetProperty("version").GetInt32());
        Assert.Equal(["https://shop.example", "http://localhost:8080"], view.GetProperty("origins").EnumerateArray().Select(origin => origin.GetString()));
        Assert.Equal("Laden", view.GetProperty("widget").GetProperty("de").Text("title"));
        Assert.True(hub.Inbox().Allows(Shop));
        Assert.Contains("\"accent\":\"#ffdd00\"", hub.Inbox().Contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_admins_the_second_is_told_and_writes_nothing_over()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var one = await admin.SettingsAsync(hub.InboxPath());
        var other = one.DeepClone();
        one["name"] = "First";
        other["name"] = "Second";

        using var first = await admin.PutAsync(hub.InboxPath(), one);
        using var second = await admin.PutAsync(hub.InboxPath(), other);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("urn:omnichannel:changed-meanwhile", await second.ProblemAsync());
        Assert.Equal("First", hub.Inbox().Name);
    }

    [Theory]
    [InlineData("GET", "/api/inboxes")]
    [InlineData("POST", "/api/inboxes")]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("POST", "/secret")]
    [InlineData("POST", "/identity-key")]
    public async Task Only_admins_see_and_change_inboxes(string method, string path)
    {
        await using var hub = new HubHost();
        using var supervisor = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var stranger = hub.Console();
        var address = path.StartsWith("/api", StringComparison.Ordinal) ? path : hub.InboxPath() + path;

        using var refused = await SendAsync(supervisor, method, address);
        using var unknown = await SendAsync(stranger, method, address);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    [Theory]
    [Trait("threat", "O-11")]
    [InlineData("id")]
    [InlineData("publicKey")]
    [InlineData("secretHash")]
    [InlineData("oldSecretUntil")]
    [InlineData("identityKey")]
    [InlineData("hubOrigin")]
    [InlineData("tenant")]
    public async Task A_field_that_is_not_the_admins_to_set_refuses_the_whole_request(string field)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var before = hub.Inbox();
        var wanted = await admin.SettingsAsync(hub.InboxPath());
        wanted["name"] = "Changed";
        wanted[field] = "aaaaaaaaaaaaaaaaaaaaaa";

        using var answer = await admin.PutAsync(hub.InboxPath(), wanted);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((before.Name, before.PublicKey, before.SecretHash), (hub.Inbox().Name, hub.Inbox().PublicKey, hub.Inbox().SecretHash));
    }

    [Theory]
    [InlineData("name", "\"\"", "name")]
    [InlineData("name", "\"\\u202E\"", "name")]
    [InlineData("origins", "[\"https://shop.example/path\"]", "origins")]
    [InlineData("origins", "[\"https://*.example\"]", "origins")]
    [InlineData("origins", "[\"*\"]", "origins")]
    [InlineData("origins", "[\"null\"]", "origins")]
    [InlineData("origins", "[\"javascript:alert(1)\"]", "origins")]
    [InlineData("origins", "[\"https://a@shop.example\"]", "origins")]
    [InlineData("origins", "[\"https://shop.example; script-src *\"]", "origins")]
    [InlineData("origins", "[null]", "origins")]
    [InlineData("department", "\"00000000-0000-0000-0000-000000000001\"", "department")]
    [InlineData("flow", "\"00000000-0000-0000-0000-000000000001\"", "flow")]
    [InlineData("reopenWindow", "\"31.00:00:00\"", "reopenWindow")]
    [InlineData("reopenWindow", "\"-00:01:00\"", "reopenWindow")]
    [InlineData("widget", "{\"accent\":\"red\"}", "widget.accent")]
    [InlineData("widget", "{\"accent\":\"#12345g\"}", "widget.accent")]
    [InlineData("widget", "{\"offsetX\":201}", "widget.offsetX")]
    [InlineData("widget", "{\"offsetY\":-1}", "widget.offsetY")]
    [InlineData("widget", "{\"greetingAfter\":601}", "widget.greetingAfter")]
    public async Task What_is_not_right_is_told_at_its_field(string field, string value, string at)
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var wanted = await admin.SettingsAsync(hub.InboxPath());
        wanted[field] = JsonNode.Parse(value);

        using var answer = await admin.PutAsync(hub.InboxPath(), wanted);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.JsonAsync()).GetProperty("errors");
        Assert.Equal([at], errors.EnumerateObject().Select(error => error.Name));
        Assert.Equal("Website", hub.Inbox().Name);
    }

    [Fact]
    public async Task A_new_inbox_answers_at_once_and_a_repeat_makes_no_second_one()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var wanted = new { id = Guid.NewGuid(), name = "Second shop", origins = new[] { Shop } };

        using var made = await admin.PostAsJsonAsync("/api/inboxes", wanted, Now);
        using var again = await admin.PostAsJsonAsync("/api/inboxes", wanted, Now);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var key = (await made.JsonAsync()).Text("publicKey");
        Assert.Equal(key, (await again.JsonAsync()).Text("publicKey"));
        Assert.Equal(2, (await admin.GetJsonAsync("/api/inboxes")).GetProperty("items").GetArrayLength());
        using var page = hub.CreateDefaultClient(new Uri(Own));
        using var panel = await page.GetAsync($"/widget/{key}/panel", Now);
        Assert.EndsWith($"frame-ancestors 'self' {Shop}", panel.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path) =>
        client.SendAsync(new(new(method), path) { Content = method == "GET" ? null : JsonContent.Create(new { }) }, Now);
}
