using System.Globalization;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

/// <summary>What visitors see of edits and deletions: the message again, under its own id.</summary>
public sealed class ChangedMessageTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task An_edit_comes_to_every_tab_as_the_message_with_its_own_id_and_time()
    {
        using var page = await _hub.VisitAsync();
        var ada = await _hub.TakeAsync(page);
        using var first = await page.OpenAsync(Now);
        using var second = await page.Copy().OpenFromAsync("", Now);
        await _hub.RunAsync(page, ada.Says("Your parcel comes on Mundae"));
        var sent = await first.NextTextAsync("Your parcel comes on Mundae", Now);
        await second.NextTextAsync("Your parcel comes on Mundae", Now);

        await _hub.RunAsync(page, Edit(ada, sent, "Your parcel comes on Monday"));

        foreach (var tab in new[] { first, second })
        {
            var edited = await tab.NextTextAsync("Your parcel comes on Monday", Now);
            Assert.Equal(("message", sent.Text("id"), sent.Text("timestamp")), (edited.Text("type"), edited.Text("id"), edited.Text("timestamp")));
            Assert.Equal("Ada", edited.GetProperty("from").Text("name"));
            Assert.NotEmpty(edited.GetProperty("channelData").GetProperty("omnichannel").Text("edited"));
        }
    }

    [Fact]
    public async Task Whoever_was_away_meanwhile_gets_the_newest_text_once()
    {
        using var page = await _hub.VisitAsync();
        var ada = await _hub.TakeAsync(page);
        var before = (await page.ReadAsync("", Now)).Text("watermark");
        await _hub.RunAsync(page, ada.Says("one"));
        var sent = (await page.ReadAsync(before, Now)).GetProperty("activities")[0];
        await _hub.RunAsync(page, Edit(ada, sent, "two"));
        await _hub.RunAsync(page, Edit(ada, sent, "three"));

        var away = await page.ReadAsync(before, Now);

        Assert.Equal(["three"], away.Texts());
        Assert.Equal(Number(before) + 3, Number(away.Text("watermark")));
    }

    [Fact]
    public async Task A_replay_from_between_the_message_and_its_edits_brings_the_newest_alone()
    {
        using var page = await _hub.VisitAsync();
        var ada = await _hub.TakeAsync(page);
        await _hub.RunAsync(page, ada.Says("one"));
        var seen = await page.ReadAsync("", Now);
        var sent = seen.GetProperty("activities")[seen.GetProperty("activities").GetArrayLength() - 1];
        await _hub.RunAsync(page, Edit(ada, sent, "two"));
        await _hub.RunAsync(page, Edit(ada, sent, "three"));

        var set = await page.ReadAsync(seen.Text("watermark"), Now);

        var only = Assert.Single(set.GetProperty("activities").EnumerateArray());
        Assert.Equal((sent.Text("id"), "three"), (only.Text("id"), only.Text("text")));
    }

    [Theory]
    [InlineData(null, "This message was deleted.")]
    [InlineData("fr", "This message was deleted.")]
    [InlineData("de-AT", "Diese Nachricht wurde gelöscht.")]
    public async Task A_deleted_message_is_a_sentence_in_the_visitors_language(string? locale, string sentence)
    {
        using var page = await _hub.VisitAsync();
        await _hub.Get<Omnichannel.Hub.Persistence.CommitLoop>().RunAsync(database =>
        {
            database.Conversations.Single(row => row.Id == page.Id().Value).Visitor = JsonSerializer.Serialize(new { locale });
            return database.SaveBorrowed();
        });
        var ada = await _hub.TakeAsync(page);
        using var stream = await page.OpenAsync(Now);
        await _hub.RunAsync(page, ada.Says("the password is 1234"));
        var sent = await stream.NextTextAsync("the password is 1234", Now);

        await _hub.RunAsync(page, new Command.Delete(ada, Sequence(sent), false));

        var deleted = await stream.NextTextAsync(sentence, Now);
        Assert.Equal(sent.Text("id"), deleted.Text("id"));
        Assert.NotEmpty(deleted.GetProperty("channelData").GetProperty("omnichannel").Text("deleted"));
        Assert.DoesNotContain("1234", (await page.ReadAsync("", Now)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_with_a_file_keeps_it_when_its_words_are_edited()
    {
        using var page = await _hub.VisitAsync();
        using var uploaded = await page.UploadAsync(Uploads.Form(new { type = "message", text = "old words" }, new Part("a.png", "image/png", Samples.Png)));
        var id = JsonElement.Parse(await uploaded.Content.ReadAsStringAsync(Now)).Text("id");

        await _hub.RunAsync(page, new Command.Edit(null, Sequence(id), new() { Type = "message", Text = "new words" }));

        var message = (await page.ReadAsync("", Now)).GetProperty("activities").EnumerateArray().Single(activity => activity.Text("id") == id);
        Assert.Equal("new words", message.Text("text"));
        Assert.StartsWith("https://", message.GetProperty("attachments")[0].Text("contentUrl"), StringComparison.Ordinal);
    }

    private static Command.Edit Edit(Operator by, JsonElement message, string text) =>
        new(by, Sequence(message), new() { Type = "message", Text = text, TextFormat = "plain" });

    private static long Sequence(JsonElement message) => Sequence(message.Text("id"));

    private static long Sequence(string id) => Number(id.Split('|')[1]);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
