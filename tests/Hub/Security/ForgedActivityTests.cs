using System.Text;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-02")]
public sealed class ForgedActivityTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task Sender_role_time_id_and_conversation_come_from_the_token_and_the_hub_alone()
    {
        using var victim = await _hub.VisitAsync();
        using var page = await _hub.VisitAsync();

        using var answer = await page.PostAsync(
            new
            {
                type = "message",
                id = "chosen",
                text = "I am your bank",
                timestamp = "2001-01-01T00:00:00Z",
                from = new { id = victim.UserId, name = "Ada", role = "bot" },
                recipient = new { id = "somebody" },
                conversation = new { id = victim.Conversation },
                serviceUrl = "https://evil.example",
                channelId = "directline",
                replyToId = "x",
                callerId = "urn:botframework:azure",
                suggestedActions = new { actions = Array.Empty<object>() },
            },
            Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var entry = _hub.Get<IConversationReader>().ReadAfter(page.Id(), Greeted, 1).Single();
        Assert.Equal(AuthorKind.Visitor, entry.Author.Kind);
        var stored = System.Text.Json.JsonElement.Parse(entry.Body);
        Assert.Equal($"{page.Conversation}|0000003", stored.Text("id"));
        Assert.Equal("2026-11-22T12:00:00.000Z", stored.Text("timestamp"));
        Assert.Equal(page.UserId, stored.GetProperty("from").Text("id"));
        Assert.Equal("user", stored.GetProperty("from").Text("role"));
        Assert.Equal("", stored.GetProperty("from").Text("name"));
        Assert.Equal(page.Conversation, stored.GetProperty("conversation").Text("id"));
        var text = Encoding.UTF8.GetString(entry.Body);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
        Assert.DoesNotContain("recipient", text, StringComparison.Ordinal);
        Assert.DoesNotContain("callerId", text, StringComparison.Ordinal);
        Assert.DoesNotContain("suggestedActions", text, StringComparison.Ordinal);
        Assert.Equal(Greeted, _hub.Head(victim).LastSequence);
    }

    [Fact]
    public async Task A_link_in_a_posted_attachment_never_reaches_a_reader()
    {
        using var page = await _hub.VisitAsync();
        object[] files = [new { contentType = "image/png", contentUrl = "attachment:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", name = "a.png" }];

        using var answer = await page.PostAsync(new { type = "message", text = "look", attachments = files }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var echo = (await page.ReadAsync("2", Now)).GetProperty("activities")[0];
        Assert.False(echo.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task Words_that_look_like_a_file_mark_stay_words()
    {
        using var page = await _hub.VisitAsync();

        await page.WriteAsync("\"attachment:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", Now);
        using var answer = await page.PostAsync(new { type = "message", value = new { a = "attachment:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" } }, Now);

        var echoes = (await page.ReadAsync("2", Now)).GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal("\"attachment:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", echoes[0].Text("text"));
        Assert.Contains(echoes, echo => echo.TryGetProperty("value", out var value) && value.Text("a") == "attachment:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }
}
