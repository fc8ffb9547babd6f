using System.Text.Json;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Consoles;

/// <summary>A page that an operator suggests, and what the visitor did with it.</summary>
public sealed class SuggestedPageTests
{
    private const string Page = "https://shop.example/orders?id=7";

    [Fact]
    public async Task It_is_a_message_whose_text_is_the_address_and_whose_value_says_so()
    {
        await using var story = await SuggestingAsync();

        var message = await story.Stream.NextTextAsync(Page, Now);

        Assert.Equal(Page, message.GetProperty("value").Text("page"));
        Assert.Equal("message", message.Text("type"));
    }

    [Theory]
    [InlineData("shop.example/orders")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://bank.example@shop.example/")]
    [InlineData("https://")]
    [InlineData("")]
    [InlineData(null)]
    [Trait("threat", "W-26")]
    public async Task What_is_no_address_of_a_page_is_refused_in_words(string? address)
    {
        await using var story = await SuggestingAsync();

        var result = await story.SuggestAsync(address);

        Assert.Equal("invalid", result.Text("code"));
        Assert.Contains("https://www.example.com/help", result.Text("message"), StringComparison.Ordinal);
        Assert.Single(await story.MessagesOfOperatorAsync());
    }

    [Fact]
    [Trait("threat", "W-26")]
    public async Task An_address_that_is_too_long_is_refused()
    {
        await using var story = await SuggestingAsync();

        var result = await story.SuggestAsync("https://shop.example/" + new string('a', 2_000));

        Assert.Equal("invalid", result.Text("code"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_visitor_did_is_told_to_operators_once(bool opened)
    {
        await using var story = await SuggestingAsync();
        var id = (await story.Stream.NextTextAsync(Page, Now)).Text("id");

        using var first = await story.AnswerAsync(id, opened);
        using var again = await story.AnswerAsync(id, opened);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, again.StatusCode]);
        Assert.Equal(await first.Content.ReadAsStringAsync(Now), await again.Content.ReadAsStringAsync(Now));
        var told = await story.Console.SeesAsync("Appended", push => push.GetProperty("entries")[0].Text("name") == "omnichannel.pageAnswer");
        var value = told.GetProperty("entries")[0].GetProperty("value");
        Assert.Equal((id, Page, opened), (value.Text("activityId"), value.Text("page"), value.GetProperty("opened").GetBoolean()));
        Assert.DoesNotContain(story.Console.Untaken("Appended"), push => push.GetProperty("entries")[0].Text("name") == "omnichannel.pageAnswer");
    }

    [Fact]
    [Trait("threat", "W-26")]
    public async Task Nothing_is_answered_that_was_not_suggested()
    {
        await using var story = await SuggestingAsync();
        await story.Visitor.WriteAsync(Page, Now);
        var own = await story.Stream.NextAsync(activity => activity.TryGetProperty("text", out var text) && text.GetString() == Page && activity.GetProperty("from").Text("role") == "user", Now);
        string?[] wrong = [own.Text("id"), $"{story.Visitor.Conversation}|{Greeted:D7}", $"{Guid.NewGuid()}|0000004", "none", null];

        foreach (var id in wrong)
        {
            using var answer = await story.AnswerAsync(id, opened: true);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task With_other_words_it_suggests_nothing_more()
    {
        await using var story = await SuggestingAsync();
        var message = await story.Stream.NextTextAsync(Page, Now);
        var sequence = long.Parse(message.Text("id")!.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture);
        var edit = new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id().Value, sequence, text = "https://other.example/" };
        Assert.True((await story.Console.CallAsync("Edit", edit, Now)).Ok());

        using var answer = await story.AnswerAsync(message.Text("id"), opened: true);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_answer_keeps_an_ended_conversation_ended()
    {
        await using var story = await SuggestingAsync();
        var id = (await story.Stream.NextTextAsync(Page, Now)).Text("id");
        await story.Console.DoesAsync("End", story.Visitor.Id().Value);

        using var answer = await story.AnswerAsync(id, opened: true);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private static async Task<Story> SuggestingAsync()
    {
        var hub = new HubHost();
        var admin = await hub.SetUpAsync();
        var console = await hub.ConnectAsync(admin);
        await console.ArrivesAsync();
        var visitor = await hub.VisitAsync();
        await visitor.WriteAsync("Talk to a person", Now);
        await console.DoesAsync("PickUp", visitor.Id().Value);
        await console.OpensAsync(visitor.Id().Value);
        var story = new Story(hub, admin, console, visitor, await visitor.OpenAsync(Now));
        Assert.True((await story.SuggestAsync($" {Page} ")).Ok());
        return story;
    }

    private sealed record Story(HubHost Hub, HttpClient Admin, ConsoleDriver Console, DirectLineClient Visitor, DirectLineSocket Stream) : IAsyncDisposable
    {
        public Task<JsonElement> SuggestAsync(string? address) => Console.CallAsync(
            "Send",
            new { clientCommandId = Guid.NewGuid(), conversationId = Visitor.Id().Value, text = address, fileIds = Array.Empty<string>(), lastSeen = 0, force = true, page = true },
            Now);

        public Task<HttpResponseMessage> AnswerAsync(string? activityId, bool opened) =>
            Visitor.PostAsync(new { type = "event", name = "omnichannel.pageAnswer", value = new { activityId, opened } }, Now);

        public async Task<IReadOnlyList<string>> MessagesOfOperatorAsync() =>
            [.. (await Visitor.ReadAsync("0", Now)).Texts().Where(text => text.StartsWith("http", StringComparison.Ordinal))];

        public async ValueTask DisposeAsync()
        {
            Stream.Dispose();
            Visitor.Dispose();
            await Console.DisposeAsync();
            Admin.Dispose();
            await Hub.DisposeAsync();
        }
    }
}
