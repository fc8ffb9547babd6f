using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class EditTests : IAsyncLifetime
{
    private readonly HubHost _hub = new();
    private HttpClient _ben = null!;
    private HttpClient _sue = null!;
    private ConsoleDriver _console = null!;
    private VisitorDriver _visitor = null!;
    private long _message;

    public async ValueTask InitializeAsync()
    {
        _ben = await _hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        _sue = await _hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        _console = await _hub.ConnectAsync(_ben);
        _visitor = await VisitorDriver.WaitingAsync(_hub);
        await _console.DoesAsync("PickUp", _visitor.Id);
        _message = (await _console.SendsAsync(_visitor.Id, "Good dya", lastSeen: 100)).GetProperty("sequence").GetInt64();
    }

    [Fact]
    public async Task An_edit_shows_on_every_console_that_has_the_chat_open_and_in_what_is_opened_afterwards()
    {
        await using var other = await _hub.ConnectAsync(_sue);
        var before = await other.OpensAsync(_visitor.Id);

        var result = await ChangeAsync(_console, "Edit", _message, "Good day");

        Assert.True(result.Ok());
        var push = (await other.SeesAsync("Appended", pushed => pushed.GetProperty("entries")[0].Text("type") == "messageUpdate")).GetProperty("entries")[0];
        var changed = push.GetProperty("changed");
        Assert.Equal(("messageUpdate", _message, "Good day"), (push.Text("type"), changed.GetProperty("sequence").GetInt64(), changed.Text("text")));
        Assert.Equal(("edited", "Ben"), (changed.GetProperty("change").Text("kind"), changed.GetProperty("change").GetProperty("by").Text("name")));
        var after = await other.OpensAsync(_visitor.Id);
        Assert.Equal(
            before.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()),
            after.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()));
        Assert.Equal("Good day", after.GetProperty("entries").EnumerateArray().Last().Text("text"));
        Assert.Equal("Good day", after.GetProperty("row").Text("lastText"));
    }

    [Fact]
    public async Task A_deleted_message_has_no_words_for_anybody_but_in_what_it_has_been()
    {
        Assert.True((await ChangeAsync(_console, "Delete", _message)).Ok());

        var opened = await _console.OpensAsync(_visitor.Id);
        var entry = opened.GetProperty("entries").EnumerateArray().Last();
        Assert.Equal((null, "deleted"), (entry.Text("text"), entry.GetProperty("change").Text("kind")));
        Assert.Equal(("", true), (opened.GetProperty("row").Text("lastText"), opened.GetProperty("row").GetProperty("lastDeleted").GetBoolean()));
        var versions = await _sue.GetJsonAsync($"/api/conversations/{_visitor.Id}/entries/{_message}/versions");
        Assert.Equal(["Good dya", null], versions.EnumerateArray().Select(version => version.Text("text")));
        using var refused = await _ben.GetAsync($"/api/conversations/{_visitor.Id}/entries/{_message}/versions", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task An_associate_cannot_delete_the_visitors_message_and_a_supervisor_can()
    {
        await using var supervisor = await _hub.ConnectAsync(_sue);

        var refused = await ChangeAsync(_console, "Delete", 3);
        var done = await ChangeAsync(supervisor, "Delete", 3);

        Assert.Equal(("not-author", true), (refused.Text("code"), done.Ok()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_edit_to_nothing_is_refused_with_what_to_do(string text)
    {
        var refused = await ChangeAsync(_console, "Edit", _message, text);

        Assert.Equal(("invalid", "Write something, or delete the message."), (refused.Text("code"), refused.Text("message")));
    }

    [Fact]
    public async Task The_visitors_edit_is_unread_and_stops_a_reply_that_has_not_seen_it()
    {
        var seen = (await _console.OpensAsync(_visitor.Id)).GetProperty("sequence").GetInt64();
        await _hub.Get<TurnPipeline>().RunAsync(new(new(_visitor.Id), new Command.Edit(null, 3, new() { Type = "message", Text = "Talk to a person, please" })));

        var refused = await _console.SendsAsync(_visitor.Id, "Hello", lastSeen: seen);

        Assert.Equal("stale-view", refused.Text("code"));
        var missed = Assert.Single(refused.GetProperty("missed").EnumerateArray());
        Assert.Equal((3, "Talk to a person, please"), (missed.GetProperty("sequence").GetInt64(), missed.Text("text")));
        var row = (await _console.OpensAsync(_visitor.Id)).GetProperty("row");
        Assert.Equal(seen + 1, row.GetProperty("lastVisitorSequence").GetInt64());
        Assert.False(row.TryGetProperty("waitingSince", out var waiting) && waiting.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task An_older_message_that_was_changed_comes_with_what_is_opened_again()
    {
        for (var number = 1; number <= 55; number++)
        {
            await _visitor.WritesAsync($"Line {number}");
        }

        await ChangeAsync(_console, "Edit", _message, "Good day");

        var changed = Assert.Single((await _console.OpensAsync(_visitor.Id)).GetProperty("changed").EnumerateArray());
        Assert.Equal((_message, "Good day"), (changed.GetProperty("sequence").GetInt64(), changed.Text("text")));
    }

    [Fact]
    public async Task A_transcript_has_the_newest_words_and_says_that_a_message_was_deleted()
    {
        await ChangeAsync(_console, "Edit", _message, "Good day");
        var second = (await _console.SendsAsync(_visitor.Id, "a secret", lastSeen: 100)).GetProperty("sequence").GetInt64();
        await ChangeAsync(_console, "Delete", second);

        foreach (var format in new[] { "text", "html" })
        {
            var transcript = await _ben.GetStringAsync($"/api/conversations/{_visitor.Id}/transcript?format={format}", TestContext.Current.CancellationToken);

            Assert.Contains("Ben (edited)", transcript, StringComparison.Ordinal);
            Assert.Contains("Good day", transcript, StringComparison.Ordinal);
            Assert.Contains("A message by Ben was deleted.", transcript, StringComparison.Ordinal);
            Assert.DoesNotContain("Good dya", transcript, StringComparison.Ordinal);
            Assert.DoesNotContain("a secret", transcript, StringComparison.Ordinal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _console.DisposeAsync();
        _ben.Dispose();
        _sue.Dispose();
        await _hub.DisposeAsync();
    }

    private Task<JsonElement> ChangeAsync(ConsoleDriver console, string method, long sequence, string? text = null) => console.CallAsync(
        method,
        new { clientCommandId = Guid.NewGuid(), conversationId = _visitor.Id, sequence, text },
        TestContext.Current.CancellationToken);
}
