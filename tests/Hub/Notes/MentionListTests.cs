using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Notes;

/// <summary>The list of notes that mention somebody, and how many they have not looked at.</summary>
public sealed class MentionListTests : IAsyncLifetime
{
    private readonly HubHost _hub = new();
    private HttpClient _admin = null!;
    private HttpClient _ben = null!;
    private HttpClient _cleo = null!;
    private ConsoleDriver _console = null!;
    private int _visitors;

    public async ValueTask InitializeAsync()
    {
        _admin = await _hub.SetUpAsync();
        _ben = await _hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        _cleo = await _hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        _console = await _hub.ConnectAsync(_ben);
    }

    [Fact]
    public async Task The_newest_note_of_each_chat_is_listed_newest_first_page_by_page()
    {
        var first = await MentionedAsync("Look at this one");
        var second = await MentionedAsync("And at that one");
        var third = await MentionedAsync("This one too");
        await MentionAsync(first, "Have you looked?");

        var page = await _cleo.GetJsonAsync("/api/mentions?limit=2");
        var rest = await _cleo.GetJsonAsync("/api/mentions?limit=2&after=" + page.Text("next"));

        Assert.Equal([(first, "@Cleo Have you looked?"), (third, "@Cleo This one too")], Listed(page));
        Assert.Equal([(second, "@Cleo And at that one")], Listed(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        var item = page.GetProperty("items")[0];
        Assert.Equal(("Ben", "queued", false), (item.GetProperty("by").Text("name"), item.GetProperty("row").Text("state"), item.GetProperty("isRead").GetBoolean()));
        Assert.Empty(Listed(await _ben.GetJsonAsync("/api/mentions")));
    }

    [Fact]
    public async Task The_note_reads_as_it_does_now_and_a_deleted_one_says_nothing()
    {
        var edited = await MentionedAsync("She wnats it blue");
        var deleted = await MentionedAsync("A slip");

        await _console.ChangesAsync("Edit", edited, await NewestAsync(edited), "@Cleo She wants it blue");
        await _console.ChangesAsync("Delete", deleted, await NewestAsync(deleted));

        Assert.Equal([(deleted, null), (edited, "@Cleo She wants it blue")], Listed(await _cleo.GetJsonAsync("/api/mentions")));
    }

    [Fact]
    public async Task Whoever_has_looked_has_read_it_until_they_are_mentioned_again()
    {
        var first = await MentionedAsync("Look at this one");
        await MentionedAsync("And at that one");
        await using var there = await _hub.ConnectAsync(_cleo);
        await there.ArrivesAsync();
        await SeesCountAsync(there, 2);

        await there.CallAsync("ReadMentions", new { conversationId = first }, TestContext.Current.CancellationToken);

        await SeesCountAsync(there, 1);
        Assert.Equal([false, true], (await _cleo.GetJsonAsync("/api/mentions")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("isRead").GetBoolean()));
        await MentionAsync(first, "Once more");
        await SeesCountAsync(there, 2);
    }

    [Fact]
    public async Task A_chat_that_one_may_no_longer_see_is_neither_listed_nor_counted()
    {
        await MentionedAsync("Look at this one");
        await MoveCleoAsync("Sales");
        await using (var away = await _hub.ConnectAsync(_cleo))
        {
            await away.ArrivesAsync();
            await SeesCountAsync(away, 0);
            Assert.Empty(Listed(await _cleo.GetJsonAsync("/api/mentions")));
        }

        await MoveCleoAsync("Support");

        await using var back = await _hub.ConnectAsync(_cleo);
        await back.SeesAsync("ChatAlert");
        await SeesCountAsync(back, 1);
        Assert.Single(Listed(await _cleo.GetJsonAsync("/api/mentions")));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("after=nowhere", "after")]
    public async Task What_cannot_be_read_is_refused_by_name(string query, string field)
    {
        using var answer = await _cleo.GetAsync("/api/mentions?" + query, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors").TryGetProperty(field, out _));
    }

    public async ValueTask DisposeAsync()
    {
        await _console.DisposeAsync();
        _admin.Dispose();
        _ben.Dispose();
        _cleo.Dispose();
        await _hub.DisposeAsync();
    }

    private static IEnumerable<(Guid Conversation, string? Text)> Listed(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("conversationId").GetGuid(), one.Text("text")));

    private async Task<Guid> MentionedAsync(string text)
    {
        var visitor = await VisitorDriver.WaitingAsync(_hub, $"visitor-{++_visitors}");
        await MentionAsync(visitor.Id, text);
        return visitor.Id;
    }

    // A moment after whatever was before, so that the order is told by time.
    private async Task MentionAsync(Guid conversation, string text)
    {
        _hub.Clock.Advance(TimeSpan.FromMilliseconds(10));
        Assert.True((await _console.NotesAsync(conversation, "@Cleo " + text, [IdOf("Cleo")])).Ok());
    }

    private async Task<long> NewestAsync(Guid conversation) => (await _console.OpensAsync(conversation)).GetProperty("sequence").GetInt64();

    // A note may be heard of a moment after it is acknowledged; then the next heartbeat says so.
    private async Task SeesCountAsync(ConsoleDriver console, int expected)
    {
        var count = -1;
        for (var beats = 0; beats < 20 && count != expected; beats++)
        {
            _hub.Clock.Advance(ConsoleBroadcaster.Beat);
            count = (await console.SeesAsync("Heartbeat")).GetProperty("mentions").GetProperty("count").GetInt32();
        }

        Assert.Equal(expected, count);
    }

    private async Task MoveCleoAsync(string department)
    {
        var body = new { role = "associate", cap = 5, departments = new[] { _hub.Department(department).Value } };
        (await _admin.PutAsJsonAsync($"/api/operators/{IdOf("Cleo")}", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private Guid IdOf(string name) => _hub.Get<Omnichannel.Hub.Organisation.HubDirectory>().Current.Operators.Single(entry => entry.Name == name).Id.Value;
}
