using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class WatermarkTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task Nothing_an_empty_one_and_zero_all_mean_everything()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Something else", Now);

        foreach (var watermark in new[] { null, "", "0" })
        {
            Assert.Equal(3, (await page.ReadAsync(watermark, Now)).GetProperty("activities").GetArrayLength());
            using var stream = await page.OpenFromAsync(watermark, Now);
            Assert.Equal(3, (await stream.NextSetAsync(Now)).GetProperty("activities").GetArrayLength());
            Assert.Equal("4", stream.Watermark);
        }
    }

    [Fact]
    public async Task Polling_goes_on_where_the_last_answer_ended()
    {
        using var page = await _hub.VisitAsync();
        var first = await page.ReadAsync("", Now);
        await page.WriteAsync("Something else", Now);

        var second = await page.ReadAsync(first.Text("watermark"), Now);
        var third = await page.ReadAsync(second.Text("watermark"), Now);

        Assert.Equal("Something else", second.Texts().First());
        Assert.Equal(2, second.GetProperty("activities").GetArrayLength());
        Assert.Equal(0, third.GetProperty("activities").GetArrayLength());
        Assert.Equal(second.Text("watermark"), third.Text("watermark"));
    }

    [Fact]
    public async Task What_is_hidden_from_visitors_raises_the_watermark_and_shows_nothing()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);

        // 1 the arrival, 2 the greeting, 3 the visitor, 4 the bot's last words, 5 the hand-over, which is for operators.
        var set = await page.ReadAsync("4", Now);
        using var stream = await page.OpenFromAsync("4", Now);
        var frame = await stream.NextSetAsync(Now);

        Assert.Equal(5, _hub.Head(page).LastSequence);
        foreach (var empty in new[] { set, frame })
        {
            Assert.Equal(0, empty.GetProperty("activities").GetArrayLength());
            Assert.Equal("5", empty.Text("watermark"));
        }
    }

    [Fact]
    public async Task A_long_log_is_replayed_in_pages_without_a_gap()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        for (var number = 1; number <= 250; number++)
        {
            await page.WriteAsync($"line {number}", Now);
        }

        using var stream = await page.OpenFromAsync("", Now);
        var sizes = new List<int>();
        var lines = new List<string>();
        while (lines.Count < 250)
        {
            var set = await stream.NextSetAsync(Now);
            sizes.Add(set.GetProperty("activities").GetArrayLength());
            lines.AddRange(set.Texts().Where(text => text.StartsWith("line ", StringComparison.Ordinal)));
        }

        Assert.Equal(Enumerable.Range(1, 250).Select(number => $"line {number}"), lines);
        Assert.All(sizes, size => Assert.InRange(size, 1, 100));
        Assert.Equal("255", stream.Watermark);
        Assert.Equal("100", (await page.ReadAsync("", Now)).Text("watermark"));
    }

    [Fact]
    public async Task A_resumed_stream_begins_behind_its_watermark_and_goes_on_live()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        await page.WriteAsync("while I was away", Now);

        using var stream = await page.OpenFromAsync("5", Now);
        var missed = await stream.NextSetAsync(Now);
        await page.WriteAsync("and now", Now);

        Assert.Equal(["while I was away"], missed.Texts());

        // The place in the queue may be told in between.
        Assert.Equal("and now", (await stream.NextAsync(activity => activity.Text("type") == "message", Now)).Text("text"));
        Assert.Equal("7", stream.Watermark);
    }

    [Fact]
    [Trait("threat", "W-08")]
    public async Task A_watermark_from_the_future_is_brought_back_so_that_nothing_to_come_is_missed()
    {
        using var page = await _hub.VisitAsync();

        var set = await page.ReadAsync("999999999999", Now);
        using var stream = await page.OpenFromAsync("999999999999", Now);
        await page.WriteAsync("still seen", Now);

        Assert.Equal("2", set.Text("watermark"));
        await stream.NextTextAsync("still seen", Now);
    }
}
