using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class TranscriptTests
{
    [Fact]
    [Trait("threat", "W-09")]
    public async Task What_people_wrote_is_text_also_in_html()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.WritesAsync("<img src=x onerror=alert(1)> & \"so\" on");

        var answer = await ben.GetAsync($"/api/conversations/{visitor.Id}/transcript?format=html", TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot; on", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_has_every_message_in_order()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        await console.SendsAsync(visitor.Id, "Good day!", lastSeen: 100);

        var text = await ben.GetStringAsync($"/api/conversations/{visitor.Id}/transcript", TestContext.Current.CancellationToken);

        Assert.Contains("Visitor: Talk to a person", text, StringComparison.Ordinal);
        Assert.Contains("Ben: Good day!", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Talk to a person", StringComparison.Ordinal) < text.IndexOf("Good day!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_visitors_copy_leaves_out_what_only_operators_see()
    {
        await using var hub = new HubHost();
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var head = hub.Get<IConversationReader>().FindHead(new(visitor.Id)) ?? throw new InvalidOperationException("It is gone.");
        var writer = hub.Get<TranscriptWriter>();

        var full = writer.Write(head, TranscriptFormat.Text, TranscriptAudience.Operator);
        var copy = writer.Write(head, TranscriptFormat.Text, TranscriptAudience.Visitor);

        Assert.Contains("only for operators", full, StringComparison.Ordinal);
        Assert.DoesNotContain("only for operators", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked for a person", copy, StringComparison.Ordinal);
        Assert.Contains("Talk to a person", copy, StringComparison.Ordinal);
    }
}
