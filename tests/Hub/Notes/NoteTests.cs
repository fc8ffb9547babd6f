using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Notes;

/// <summary>What operators write for each other: seen by colleagues at once, by visitors never.</summary>
public sealed class NoteTests : IAsyncLifetime
{
    private readonly HubHost _hub = new();
    private HttpClient _ben = null!;
    private HttpClient _cleo = null!;
    private ConsoleDriver _console = null!;
    private VisitorDriver _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _ben = await _hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        _cleo = await _hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        _console = await _hub.ConnectAsync(_ben);
        _visitor = await VisitorDriver.WaitingAsync(_hub);
        await _console.DoesAsync("PickUp", _visitor.Id);
    }

    [Fact]
    public async Task A_note_by_somebody_who_has_no_part_in_the_chat_is_on_every_console_at_once()
    {
        await using var other = await _hub.ConnectAsync(_cleo);
        await _console.OpensAsync(_visitor.Id);

        Assert.True((await NotesAsync(other, "She is a regular")).Ok());

        var entry = (await _console.SeesAsync("Appended", push => push.GetProperty("entries")[0].Text("text") == "She is a regular")).GetProperty("entries")[0];
        Assert.Equal(("message", "operators", "Cleo"), (entry.Text("type"), entry.Text("visibility"), entry.GetProperty("author").Text("name")));
        Assert.NotEqual("She is a regular", (await _console.OpensAsync(_visitor.Id)).GetProperty("row").Text("lastText"));
    }

    [Fact]
    public async Task A_note_is_written_and_changed_after_the_end_too()
    {
        await _console.DoesAsync("End", _visitor.Id);

        var note = await NotesAsync(_console, "She will call back");
        var edit = await ChangesAsync(_console, "Edit", note.GetProperty("sequence").GetInt64(), "She will call back on Monday");

        Assert.True(note.Ok() && edit.Ok());
        var last = (await _console.OpensAsync(_visitor.Id)).GetProperty("entries").EnumerateArray().Last();
        Assert.Equal(("She will call back on Monday", "edited"), (last.Text("text"), last.GetProperty("change").Text("kind")));
    }

    [Fact]
    public async Task A_colleagues_note_cannot_be_edited_and_an_empty_note_is_refused()
    {
        await using var other = await _hub.ConnectAsync(_cleo);
        var note = (await NotesAsync(_console, "Mine")).GetProperty("sequence").GetInt64();

        Assert.Equal("not-author", (await ChangesAsync(other, "Edit", note, "Yours")).Text("code"));
        Assert.Equal("not-author", (await ChangesAsync(other, "Delete", note)).Text("code"));
        var empty = await NotesAsync(other, "  ");
        Assert.Equal(("invalid", "Write something, or attach a file."), (empty.Text("code"), empty.Text("message")));
    }

    [Fact]
    public async Task A_repeated_note_is_one_note()
    {
        var command = Guid.NewGuid();

        var first = await NotesAsync(_console, "Once", command: command);
        var second = await NotesAsync(_console, "Once", command: command);

        Assert.Equal(first.GetProperty("sequence").GetInt64(), second.GetProperty("sequence").GetInt64());
        Assert.Single((await _console.OpensAsync(_visitor.Id)).GetProperty("entries").EnumerateArray(), entry => entry.Text("text") == "Once");
    }

    [Fact]
    public async Task Whoever_is_mentioned_is_alerted_at_once_and_when_they_come_until_they_have_looked()
    {
        var cleo = IdOf("Cleo");
        await using (var there = await _hub.ConnectAsync(_cleo))
        {
            await NotesAsync(_console, "@Cleo can you look?", [cleo]);
            var alert = await there.SeesAsync("ChatAlert");
            Assert.Equal(("mentioned", "Ben", "@Cleo can you look?"), (alert.Text("kind"), alert.GetProperty("by").Text("name"), alert.Text("note")));
            Assert.Equal(_visitor.Id, alert.GetProperty("conversationId").GetGuid());
        }

        await using (var again = await _hub.ConnectAsync(_cleo))
        {
            Assert.Equal("@Cleo can you look?", (await again.SeesAsync("ChatAlert")).Text("note"));
            await again.CallAsync("ReadMentions", new { conversationId = _visitor.Id }, TestContext.Current.CancellationToken);
        }

        await using var last = await _hub.ConnectAsync(_cleo);
        await last.OpensAsync(_visitor.Id);
        await NotesAsync(_console, "A word that mentions nobody");
        await last.SeesAsync("Appended", push => push.GetProperty("entries")[0].Text("text") == "A word that mentions nobody");
        Assert.Empty(last.Untaken("ChatAlert"));
    }

    [Fact]
    public async Task The_picker_offers_who_can_see_the_chat_and_a_mention_of_somebody_else_is_refused_by_name()
    {
        using var dora = await _hub.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        using var ada = await _hub.JoinAsync("Ada", OperatorRole.Admin);

        var offered = await _ben.GetJsonAsync($"/api/conversations/{_visitor.Id}/colleagues");
        var refused = await NotesAsync(_console, "@Dora look", [IdOf("Dora")]);

        Assert.Equal(["Ada", "Cleo"], offered.EnumerateArray().Select(one => one.Text("name")));
        Assert.Equal(("invalid", "Dora cannot see this conversation, so the note would not reach them."), (refused.Text("code"), refused.Text("message")));
    }

    public async ValueTask DisposeAsync()
    {
        await _console.DisposeAsync();
        _ben.Dispose();
        _cleo.Dispose();
        await _hub.DisposeAsync();
    }

    private Guid IdOf(string name) => _hub.Get<Omnichannel.Hub.Organisation.HubDirectory>().Current.Operators.Single(entry => entry.Name == name).Id.Value;

    private Task<JsonElement> NotesAsync(ConsoleDriver console, string text, Guid[]? mentions = null, Guid? command = null) =>
        console.NotesAsync(_visitor.Id, text, mentions, command);

    private Task<JsonElement> ChangesAsync(ConsoleDriver console, string method, long sequence, string? text = null) =>
        console.ChangesAsync(method, _visitor.Id, sequence, text);
}
