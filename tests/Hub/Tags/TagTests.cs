using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Tags;

/// <summary>One vocabulary for all: what it calls a tag now is what every conversation shows.</summary>
public sealed class TagTests : IAsyncLifetime
{
    private static readonly Guid Lead = Guid.NewGuid(), Refund = Guid.NewGuid(), Money = Guid.NewGuid();
    private readonly HubHost _hub = new();
    private HttpClient _ada = null!;
    private HttpClient _ben = null!;
    private ConsoleDriver _console = null!;
    private VisitorDriver _visitor = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _ada = await _hub.SetUpAsync();
        _ben = await _hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        _console = await _hub.ConnectAsync(_ben);
        _visitor = await VisitorDriver.WaitingAsync(_hub);
        await SavesAsync(0, [(Lead, "Lead", "green"), (Refund, "Refund", "red"), (Money, "Money back", "red")]);
    }

    [Fact]
    public async Task A_tag_of_the_vocabulary_is_put_on_and_taken_off_and_the_row_and_the_log_say_so()
    {
        Assert.True((await TagsAsync(["lead", "Refund"], [])).Ok());
        Assert.Equal(["Lead", "Refund"], await ShownAsync());

        Assert.True((await TagsAsync([], ["Lead"])).Ok());

        Assert.Equal(["Refund"], await ShownAsync());
        var last = (await _console.OpensAsync(_visitor.Id)).GetProperty("entries").EnumerateArray().Last();
        Assert.Equal(("omnichannel.tags", "operators", "Ben"), (last.Text("name"), last.Text("visibility"), last.GetProperty("author").Text("name")));
        Assert.Equal("Lead", last.GetProperty("value").GetProperty("removed")[0].GetString());
    }

    [Fact]
    public async Task A_word_that_is_not_in_the_vocabulary_is_refused_and_a_tag_that_is_on_already_changes_nothing()
    {
        var refused = await TagsAsync(["Nonsense"], []);
        await TagsAsync(["Lead"], []);
        var sequence = (await _console.OpensAsync(_visitor.Id)).GetProperty("sequence").GetInt64();

        Assert.Equal(("invalid", "There is no tag Nonsense any more. Choose another."), (refused.Text("code"), refused.Text("message")));
        Assert.True((await TagsAsync(["LEAD"], [])).Ok());
        Assert.Equal(sequence, (await _console.OpensAsync(_visitor.Id)).GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task A_renamed_tag_is_shown_by_its_new_name_and_taken_off_by_it()
    {
        await TagsAsync(["Lead"], []);

        await SavesAsync(1, [(Lead, "Prospect", "teal"), (Refund, "Refund", "red"), (Money, "Money back", "red")]);

        Assert.Equal(["Prospect"], await ShownAsync());
        await TagsAsync([], ["Prospect"]);
        Assert.Equal([], await ShownAsync());
    }

    [Fact]
    public async Task Merged_tags_are_one_and_a_deleted_one_is_shown_nowhere()
    {
        await TagsAsync(["Lead", "Refund", "Money back"], []);

        await SavesAsync(1, [(Refund, "Refund", "red")], [(Money, Refund)]);

        Assert.Equal(["Refund"], await ShownAsync());
        await TagsAsync([], ["Refund"]);
        Assert.Equal([], await ShownAsync());
    }

    [Fact]
    public async Task An_admin_who_has_not_seen_the_newest_vocabulary_changes_nothing_and_wrong_tags_are_refused_at_their_field()
    {
        using var stale = await PutAsync(0, [(Lead, "Other", "green")], []);
        using var twice = await PutAsync(1, [(Lead, "Same", "green"), (Refund, "same", "red")], []);
        using var colour = await PutAsync(1, [(Lead, "Lead", "beige")], []);
        using var associate = await _ben.PutAsJsonAsync("/api/tags", new { version = 1, tags = Array.Empty<object>() }, Now);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("There is a tag Same already.", await twice.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, colour.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, associate.StatusCode);
        Assert.Equal(["Lead", "Money back", "Refund"], (await _ben.GetJsonAsync("/api/tags")).GetProperty("tags").EnumerateArray().Select(tag => tag.Text("name")));
    }

    public async ValueTask DisposeAsync()
    {
        await _console.DisposeAsync();
        _ben.Dispose();
        _ada.Dispose();
        await _hub.DisposeAsync();
    }

    private Task<JsonElement> TagsAsync(string[] added, string[] removed) => _console.CallAsync(
        "Tag", new { clientCommandId = Guid.NewGuid(), conversationId = _visitor.Id, added, removed }, Now);

    private async Task<IEnumerable<string?>> ShownAsync() =>
        (await _console.OpensAsync(_visitor.Id)).GetProperty("row").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString());

    private async Task SavesAsync(int version, (Guid Id, string Name, string Colour)[] tags, (Guid Id, Guid Into)[]? merged = null)
    {
        using var answer = await PutAsync(version, tags, merged ?? []);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<HttpResponseMessage> PutAsync(int version, (Guid Id, string Name, string Colour)[] tags, (Guid Id, Guid Into)[] merged) => _ada.PutAsJsonAsync(
        "/api/tags",
        new
        {
            version,
            tags = tags.Select(tag => new { id = tag.Id, name = tag.Name, colour = tag.Colour }),
            merged = merged.Select(merge => new { id = merge.Id, into = merge.Into }),
        },
        Now);
}
