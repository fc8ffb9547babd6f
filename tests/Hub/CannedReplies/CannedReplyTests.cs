using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.CannedReplies;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.CannedReplies;

public sealed class CannedReplyTests
{
    [Fact]
    public async Task A_reply_of_ones_own_is_seen_by_nobody_else()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);

        var saved = await SaveAsync(ben, Guid.NewGuid(), new("My greeting", "/Hello", "Hi {{visitor.name}}!", Shared: false, null, null));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var own = Assert.Single(await ListAsync(ben));
        Assert.Equal(("My greeting", "hello", 1), (own.Text("name"), own.Text("shortcut"), own.GetProperty("version").GetInt32()));
        Assert.True(own.GetProperty("mayChange").GetBoolean());
        Assert.Empty(await ListAsync(ann));
    }

    [Fact]
    public async Task A_departments_reply_reaches_that_department_and_admins_and_no_other()
    {
        await using var hub = new HubHost();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Supervisor, departments: "Sales");
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);
        var id = Guid.NewGuid();

        var saved = await SaveAsync(sue, id, new("Refund", "refund", "We refund it.", Shared: true, hub.Department("Support").Value, null));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("Support", Assert.Single(await ListAsync(ben)).GetProperty("department").Text("name"));
        Assert.False(Assert.Single(await ListAsync(ben)).GetProperty("mayChange").GetBoolean());
        Assert.Single(await ListAsync(ann));
        Assert.Empty(await ListAsync(dora));
        Assert.Equal("urn:omnichannel:not-found", await (await DeleteAsync(dora, id)).ProblemAsync());
        Assert.Equal("urn:omnichannel:not-found", await (await SaveAsync(dora, id, new("Mine now", "refund", "No.", Shared: true, null, 1))).ProblemAsync());
    }

    [Fact]
    public async Task Who_only_answers_neither_makes_nor_changes_nor_deletes_shared_replies()
    {
        await using var hub = new HubHost();
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var id = Guid.NewGuid();
        await SaveAsync(ann, id, new("Hello", "hello", "Hello!", Shared: true, null, null));

        Assert.Equal("urn:omnichannel:forbidden", await (await SaveAsync(ben, Guid.NewGuid(), new("Mine", "mine", "Mine.", Shared: true, null, null))).ProblemAsync());
        Assert.Equal("urn:omnichannel:forbidden", await (await SaveAsync(ben, id, new("Hello", "hello", "Changed.", Shared: true, null, 1))).ProblemAsync());
        Assert.Equal("urn:omnichannel:forbidden", await (await DeleteAsync(ben, id)).ProblemAsync());
        Assert.Equal("Hello!", Assert.Single(await ListAsync(ben)).Text("text"));
    }

    [Fact]
    public async Task A_supervisor_shares_only_with_departments_of_their_own()
    {
        await using var hub = new HubHost();
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Supervisor, departments: "Sales");

        var refused = await SaveAsync(dora, Guid.NewGuid(), new("Refund", "refund", "No.", Shared: true, hub.Department("Support").Value, null));

        Assert.Equal("urn:omnichannel:forbidden", await refused.ProblemAsync());
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_is_told_to_look_again()
    {
        await using var hub = new HubHost();
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);
        var id = Guid.NewGuid();
        await SaveAsync(ann, id, new("Hello", "hello", "Hello!", Shared: true, null, 0));

        var first = await SaveAsync(ann, id, new("Hello", "hello", "Good day!", Shared: true, null, 1));
        var second = await SaveAsync(ann, id, new("Hello", "hello", "Hi!", Shared: true, null, 1));
        var repeat = await SaveAsync(ann, id, new("Hello", "hello", "Good day!", Shared: true, null, 1));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("urn:omnichannel:changed-meanwhile", await second.ProblemAsync());
        Assert.Equal(2, (await repeat.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_shortcut_stands_for_one_reply_in_each_place()
    {
        await using var hub = new HubHost();
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);
        await SaveAsync(ann, Guid.NewGuid(), new("Hello", "hello", "Hello!", Shared: true, null, null));

        var taken = await SaveAsync(ann, Guid.NewGuid(), new("Hello again", "HELLO", "Hello!", Shared: true, null, null));
        var own = await SaveAsync(ann, Guid.NewGuid(), new("Hello", "hello", "Hello from me!", Shared: false, null, null));

        Assert.Equal("urn:omnichannel:validation", await taken.ProblemAsync());
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Theory]
    [InlineData("", "hello", "Hello!", "name")]
    [InlineData("Hello", "hello there", "Hello!", "shortcut")]
    [InlineData("Hello", "", "Hello!", "shortcut")]
    [InlineData("Hello", "hello", "  ", "text")]
    [InlineData("Hello", "hello", "Hello {{visitor.phone}}", "text")]
    public async Task What_is_not_right_is_said_by_field(string name, string shortcut, string text, string field)
    {
        await using var hub = new HubHost();
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);

        var refused = await SaveAsync(ann, Guid.NewGuid(), new(name, shortcut, text, Shared: true, null, null));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors");
        Assert.Equal([field], errors.EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task A_deleted_reply_is_gone_and_its_shortcut_free()
    {
        await using var hub = new HubHost();
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);
        var id = Guid.NewGuid();
        await SaveAsync(ann, id, new("Hello", "hello", "Hello!", Shared: true, null, null));

        var deleted = await DeleteAsync(ann, id);
        var again = await SaveAsync(ann, Guid.NewGuid(), new("Hello", "hello", "Hello!", Shared: true, null, null));

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await DeleteAsync(ann, id)).StatusCode);
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, Guid id, CannedReplyRequest reply) =>
        client.PutAsJsonAsync($"/api/canned-replies/{id}", reply, JsonSerializerOptions.Web, TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> DeleteAsync(HttpClient client, Guid id) =>
        client.DeleteAsync($"/api/canned-replies/{id}", TestContext.Current.CancellationToken);

    private static async Task<List<JsonElement>> ListAsync(HttpClient client) =>
        [.. (await client.GetJsonAsync("/api/canned-replies")).GetProperty("items").EnumerateArray()];
}
