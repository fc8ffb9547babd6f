using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-07")]
public sealed class RepeatTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task One_key_is_one_message_however_often_and_at_once_it_comes(int times)
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        var before = _hub.Head(page).LastSequence;

        var together = await Task.WhenAll(Enumerable.Range(0, times / 2).Select(number => page.WriteAsync($"text {number}", Now, key: "k")));
        var apart = new List<string>();
        for (var number = times / 2; number < times; number++)
        {
            apart.Add(await page.WriteAsync($"text {number}", Now, key: "k"));
        }

        Assert.Single(together.Concat(apart).Distinct());
        Assert.Equal(before + 1, _hub.Head(page).LastSequence);
    }

    [Fact]
    public async Task The_first_text_wins()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);

        await page.WriteAsync("first", Now, key: "k");
        await page.WriteAsync("second", Now, key: "k");

        var texts = (await page.ReadAsync("", Now)).Texts().ToList();
        Assert.Contains("first", texts);
        Assert.DoesNotContain("second", texts);
    }

    [Fact]
    public async Task The_same_key_in_another_conversation_is_another_message()
    {
        using var one = await _hub.VisitAsync();
        using var two = await _hub.VisitAsync();

        var first = await one.WriteAsync("hello", Now, key: "k");
        var second = await two.WriteAsync("hello", Now, key: "k");

        Assert.NotEqual(first, second);
        Assert.Contains("hello", (await two.ReadAsync("", Now)).Texts());
    }

    [Fact]
    public async Task A_repeat_after_the_conversation_has_ended_still_gets_the_first_answer()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        var first = await page.WriteAsync("Something else", Now, key: "k");
        await hub.ChangeInboxAsync(inbox => inbox.ReopenWindow = TimeSpan.Zero);
        await hub.RunAsync(page, new Core.Conversations.Command.Leave());
        hub.Clock.Advance(TimeSpan.FromSeconds(1));

        var second = await page.WriteAsync("Something else", Now, key: "k");

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Without_a_key_two_are_two()
    {
        using var page = await _hub.VisitAsync();

        using var first = await page.PostAsync(new { type = "event", name = "x" }, Now);
        using var second = await page.PostAsync(new { type = "event", name = "x" }, Now);

        Assert.NotEqual(
            (await first.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("id"),
            (await second.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("id"));
    }
}
