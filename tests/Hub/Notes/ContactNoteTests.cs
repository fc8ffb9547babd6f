using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;
using Visits = Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Notes;

/// <summary>What operators write about a person: there in each of their chats, for those who may see the chat.</summary>
public sealed class ContactNoteTests : IAsyncLifetime
{
    private readonly HubHost _hub = new();
    private HttpClient _ben = null!;
    private HttpClient _cleo = null!;
    private HttpClient _sue = null!;
    private VisitorDriver _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _ben = await _hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        _cleo = await _hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        _sue = await _hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        _visitor = await VisitorDriver.WaitingAsync(_hub);
    }

    [Fact]
    public async Task Notes_are_read_in_the_persons_next_chat_too_newest_first_page_by_page()
    {
        await WritesAsync(_ben, "Prefers to be called in the morning");
        await WritesAsync(_cleo, "Has two shops");
        await using (var console = await _hub.ConnectAsync(_ben))
        {
            await console.DoesAsync("PickUp", _visitor.Id);
            await console.DoesAsync("End", _visitor.Id);
        }

        var next = await VisitorDriver.WaitingAsync(_hub);

        Assert.NotEqual(_visitor.Id, next.Id);
        var page = await _cleo.GetJsonAsync($"/api/conversations/{next.Id}/contact-notes?limit=1");
        var rest = await _cleo.GetJsonAsync($"/api/conversations/{next.Id}/contact-notes?limit=1&after={page.Text("next")}");
        Assert.Equal([("Cleo", "Has two shops", true)], Shown(page));
        Assert.Equal([("Ben", "Prefers to be called in the morning", false)], Shown(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Ones_own_note_is_written_anew_a_colleagues_is_not_and_the_same_twice_is_one()
    {
        var note = await WritesAsync(_ben, "Has two shop");
        await WritesAsync(_ben, "Has two shop", note);

        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(_sue, "Has none", note)).StatusCode);
        await WritesAsync(_ben, "Has two shops", note);

        var only = Assert.Single((await ReadAsync(_cleo)).GetProperty("items").EnumerateArray());
        Assert.Equal("Has two shops", only.Text("text"));
        Assert.NotEqual(JsonValueKind.Null, only.GetProperty("editedAt").ValueKind);
    }

    [Fact]
    public async Task Ones_own_note_is_deleted_and_by_a_supervisor_anybodys_which_the_audit_log_keeps()
    {
        using var ada = await _hub.JoinAsync("Ada", OperatorRole.Admin);
        var own = await WritesAsync(_ben, "A slip");
        var other = await WritesAsync(_ben, "An insult");

        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(_ben, own)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await DeleteAsync(_cleo, other)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await DeleteAsync(_sue, other)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await DeleteAsync(_sue, other)).StatusCode);

        Assert.Empty((await ReadAsync(_ben)).GetProperty("items").EnumerateArray());
        var kept = Assert.Single((await ada.GetJsonAsync("/api/audit")).GetProperty("items").EnumerateArray(), one => one.Text("act") == "contact.noteDelete");
        Assert.Equal(("Sue", "Ben"), (kept.GetProperty("actor").Text("name"), kept.GetProperty("person").Text("name")));
    }

    [Fact]
    public async Task Whoever_has_any_chat_of_the_contact_open_learns_at_once_that_a_note_was_written_changed_or_deleted()
    {
        await using var cleo = await _hub.ConnectAsync(_cleo);
        await using var sue = await _hub.ConnectAsync(_sue);
        await cleo.DoesAsync("PickUp", _visitor.Id);
        await cleo.DoesAsync("End", _visitor.Id);
        var next = await VisitorDriver.WaitingAsync(_hub);
        var stranger = await VisitorDriver.WaitingAsync(_hub, "visitor-2");
        var contact = ContactOf(await cleo.OpensAsync(next.Id));
        var other = ContactOf(await sue.OpensAsync(stranger.Id));

        var note = await WritesAsync(_ben, "Has two shop");
        Assert.Equal(contact, (await cleo.SeesAsync("ContactNotesChanged")).GetProperty("contactId").GetGuid());
        await WritesAsync(_ben, "Has two shops", note);
        Assert.Equal(contact, (await cleo.SeesAsync("ContactNotesChanged")).GetProperty("contactId").GetGuid());
        await DeleteAsync(_ben, note);
        Assert.Equal(contact, (await cleo.SeesAsync("ContactNotesChanged")).GetProperty("contactId").GetGuid());

        // What is told comes in order, so the first that comes here is about whom is looked at here.
        using var written = await _ben.PutAsJsonAsync($"/api/conversations/{stranger.Id}/contact-notes/{Guid.NewGuid()}", new { text = "New here" }, Now);
        written.EnsureSuccessStatusCode();
        Assert.Equal(other, (await sue.SeesAsync("ContactNotesChanged")).GetProperty("contactId").GetGuid());
    }

    [Fact]
    public async Task A_note_about_somebody_else_is_not_reached_through_this_chat()
    {
        var note = await WritesAsync(_ben, "Has two shops");
        var other = await VisitorDriver.WaitingAsync(_hub, "visitor-2");

        using var edit = await _ben.PutAsJsonAsync($"/api/conversations/{other.Id}/contact-notes/{note}", new { text = "Moved" }, Now);
        using var delete = await _ben.DeleteAsync($"/api/conversations/{other.Id}/contact-notes/{note}", Now);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (edit.StatusCode, delete.StatusCode));
        Assert.Equal([("Ben", "Has two shops", true)], Shown(await ReadAsync(_ben)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task A_note_without_words_is_refused(string? text)
    {
        using var answer = await _ben.PutAsJsonAsync($"/api/conversations/{_visitor.Id}/contact-notes/{Guid.NewGuid()}", new { text }, Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await ReadAsync(_ben)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_visitor_gets_none_by_fetching_or_transcript()
    {
        using var page = await Visits.VisitAsync(_hub);
        await page.WriteAsync("Talk to a person", Now);
        using var written = await _ben.PutAsJsonAsync($"/api/conversations/{Visits.Id(page).Value}/contact-notes/{Guid.NewGuid()}", new { text = "A secret of ours" }, Now);
        written.EnsureSuccessStatusCode();

        var fetched = (await page.ReadAsync(null, Now)).GetRawText();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/widget/{Visits.Inbox(_hub).PublicKey}/transcript");
        request.Headers.Authorization = new("Bearer", page.Token);
        using var visitor = _hub.CreateDefaultClient(new Uri(Visits.Own));
        using var answer = await visitor.SendAsync(request, Now);
        var theirs = await answer.Content.ReadAsStringAsync(Now);

        Assert.All([fetched, theirs], text => Assert.Contains("Talk to a person", text, StringComparison.Ordinal));
        Assert.All([fetched, theirs], text => Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase));
    }

    public async ValueTask DisposeAsync()
    {
        _ben.Dispose();
        _cleo.Dispose();
        _sue.Dispose();
        await _hub.DisposeAsync();
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static IEnumerable<(string? By, string? Text, bool MayEdit)> Shown(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("by").Text("name"), one.Text("text"), one.GetProperty("mayEdit").GetBoolean()));

    private static Guid ContactOf(JsonElement opened) => opened.GetProperty("row").GetProperty("contact").GetProperty("id").GetGuid();

    private string PathOf(Guid note) => $"/api/conversations/{_visitor.Id}/contact-notes/{note}";

    private Task<JsonElement> ReadAsync(HttpClient reader) => reader.GetJsonAsync($"/api/conversations/{_visitor.Id}/contact-notes");

    private Task<HttpResponseMessage> PutAsync(HttpClient writer, string text, Guid note) => writer.PutAsJsonAsync(PathOf(note), new { text }, Now);

    private Task<HttpResponseMessage> DeleteAsync(HttpClient who, Guid note) => who.DeleteAsync(PathOf(note), Now);

    private async Task<Guid> WritesAsync(HttpClient writer, string text, Guid? note = null)
    {
        var id = note ?? Guid.NewGuid();
        _hub.Clock.Advance(TimeSpan.FromMilliseconds(10));
        using var answer = await PutAsync(writer, text, id);
        answer.EnsureSuccessStatusCode();
        return id;
    }
}
