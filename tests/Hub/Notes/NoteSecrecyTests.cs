using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Notes;

public sealed class NoteSecrecyTests
{
    [Fact]
    public async Task The_visitor_gets_neither_note_nor_edit_nor_deletion_by_fetching_streaming_or_transcript()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        using var page = await hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        using var stream = await page.OpenAsync(Now);
        var id = page.Id().Value;
        await console.DoesAsync("PickUp", id);
        var sequence = (await console.NotesAsync(id, "A secret of ours")).GetProperty("sequence").GetInt64();
        Assert.True((await console.ChangesAsync("Edit", id, sequence, "A secret of ours, corrected")).Ok());
        var second = (await console.NotesAsync(id, "Another secret")).GetProperty("sequence").GetInt64();
        Assert.True((await console.ChangesAsync("Delete", id, second)).Ok());
        await console.SendsAsync(id, "Hello there", lastSeen: 100);

        var streamed = new List<string>();
        do
        {
            streamed.Add((await stream.NextSetAsync(Now)).GetRawText());
        }
        while (!streamed[^1].Contains("Hello there", StringComparison.Ordinal));

        var fetched = (await page.ReadAsync(null, Now)).GetRawText();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/widget/{hub.Inbox().PublicKey}/transcript");
        request.Headers.Authorization = new("Bearer", page.Token);
        using var visitor = hub.CreateDefaultClient(new Uri(Own));
        using var answer = await visitor.SendAsync(request, Now);
        var theirs = await answer.Content.ReadAsStringAsync(Now);
        var ours = await ben.GetStringAsync($"/api/conversations/{id}/transcript?format=text", Now);

        Assert.All([.. streamed, fetched, theirs], text => Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase));
        Assert.All([fetched, theirs, ours], text => Assert.Contains("Hello there", text, StringComparison.Ordinal));
        Assert.Contains("A secret of ours, corrected", ours, StringComparison.Ordinal);
        Assert.Contains("only for operators", ours, StringComparison.Ordinal);
    }
}
