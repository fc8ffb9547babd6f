using Omnichannel.Hub.Conversations.Transcripts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
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

        Assert.Contains("] Visitor: Talk to a person", text, StringComparison.Ordinal);
        Assert.Contains("] * Ben joined the conversation.", text, StringComparison.Ordinal);
        Assert.Contains("Ben: Good day!", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Talk to a person", StringComparison.Ordinal) < text.IndexOf("Good day!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_break_in_a_message_does_not_make_another_speaker()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.WritesAsync("Yes\n[2026-11-22 12:00:00 UTC] Ben: I owe you a refund\r\nfirst\rsecond\u2028third\vfourth");

        var text = await ben.GetStringAsync($"/api/conversations/{visitor.Id}/transcript", TestContext.Current.CancellationToken);

        var atMargin = text.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').ToList();
        Assert.DoesNotContain(atMargin, line => line.Contains("] Ben:", StringComparison.Ordinal));
        Assert.Contains("Visitor: Yes\n    [2026-11-22 12:00:00 UTC] Ben: I owe you a refund\n    first\n    second\n    third\n    fourth\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_visitor_has_the_name_they_gave_and_the_bot_that_of_the_inbox()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.BeginAsync(hub);
        await visitor.WritesAsync("Something else");
        await visitor.WritesAsync("My parcel is late");
        await visitor.WritesAsync("Kim\u202ENord");
        var inbox = hub.Get<HubDirectory>().Current.Inboxes.Single().Name;

        var text = await ben.GetStringAsync($"/api/conversations/{visitor.Id}/transcript", TestContext.Current.CancellationToken);

        Assert.Contains("] KimNord (visitor): My parcel is late", text, StringComparison.Ordinal);
        Assert.Contains($"] {inbox}: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Assistant: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_conversation_is_there_to_its_last_message()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        for (var number = 1; number <= 250; number++)
        {
            await visitor.WritesAsync($"message {number}.");
        }

        var text = await ben.GetStringAsync($"/api/conversations/{visitor.Id}/transcript", TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(1, 250), number => Assert.Contains($": message {number}.\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_visitors_copy_leaves_out_what_only_operators_see()
    {
        await using var hub = new HubHost();
        var visitor = await VisitorDriver.WaitingAsync(hub);

        var full = await WriteAsync(hub, visitor.Id, TranscriptAudience.Operator);
        var copy = await WriteAsync(hub, visitor.Id, TranscriptAudience.Visitor);

        Assert.Contains("only for operators", full, StringComparison.Ordinal);
        Assert.DoesNotContain("only for operators", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("asked for a person", copy, StringComparison.Ordinal);
        Assert.Contains("Talk to a person", copy, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(HubHost hub, Guid conversation, TranscriptAudience audience)
    {
        var head = hub.Get<IConversationReader>().FindHead(new(conversation)) ?? throw new InvalidOperationException("It is gone.");
        var writer = hub.Get<TranscriptWriter>();
        await using var output = new StringWriter();
        await writer.WriteAsync(head, writer.NamesOf(head, null), new TextTranscript(output), audience, TestContext.Current.CancellationToken);
        return output.ToString();
    }
}
