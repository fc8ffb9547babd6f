using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-08")]
public sealed class HostileWatermarkTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    public static TheoryData<string> Wrong => ["-1", "abc", "1.5", "+1", " 1", "0x10", "1e3", "9999999999999999999", new string('1', 10_000), "1\u0000", "٣"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_no_watermark_is_400(string watermark)
    {
        using var page = await _hub.VisitAsync();

        using var poll = await page.CallAsync(
            HttpMethod.Get,
            $"/conversations/{page.Conversation}/activities?watermark={Uri.EscapeDataString(watermark)}",
            null,
            Now);
        using var resume = await page.ResumeAsync(watermark, Now);

        Assert.Equal(HttpStatusCode.BadRequest, poll.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, resume.StatusCode);
    }

    [Fact]
    public async Task The_future_holds_nothing_and_another_conversations_watermark_only_hides_ones_own()
    {
        using var theirs = await _hub.VisitAsync();
        await theirs.WriteAsync("theirs", Now);
        using var mine = await _hub.VisitAsync();

        var future = await mine.ReadAsync("999999999999", Now);
        var foreign = await mine.ReadAsync((await theirs.ReadAsync("", Now)).Text("watermark"), Now);

        Assert.Equal(0, future.GetProperty("activities").GetArrayLength());
        Assert.Equal(0, foreign.GetProperty("activities").GetArrayLength());
    }
}
