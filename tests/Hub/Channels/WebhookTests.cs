using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Tests.Hub.DirectLine;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>What vendors tell, and what comes of it.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_first_message_begins_a_conversation_that_the_bot_answers_by_the_same_channel()
    {
        await using var hub = await ChannelHub.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("say m1 +491 Hello"));

        var head = await hub.OnlyAsync();
        Assert.Equal(("scripted", "+491", true), (head.Channel, head.UserId, head.Started));
        Assert.Contains("Visitor: Hello", hub.LogOf(head));
        Assert.Equal(ConversationState.Queued, head.State);
    }

    [Fact]
    [Trait("threat", "T-02")]
    public async Task The_same_message_told_eight_times_at_once_is_one_message()
    {
        await using var hub = await ChannelHub.OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.CallAsync("say m1 +491 Hello")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Single(hub.LogOf(await hub.OnlyAsync()), "Visitor: Hello");
    }

    [Fact]
    public async Task Messages_of_one_person_stand_in_one_conversation_in_their_order()
    {
        await using var hub = await ChannelHub.OpenAsync();

        await hub.CallAsync("say m1 +491 one\nsay m2 +491 two\nsay m3 +492 other\nsay m4 +491 three");

        var conversations = await hub.ConversationsAsync();
        Assert.Equal(2, conversations.Count);
        var log = hub.LogOf(hub.HeadOf(conversations.Single(row => row.UserId == "+491").Id));
        Assert.Equal(["Visitor: one", "Visitor: two", "Visitor: three"], log.Where(line => line.StartsWith("Visitor", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("threat", "T-01")]
    public async Task Whoever_cannot_prove_to_be_the_vendor_is_refused_and_nothing_is_stored()
    {
        await using var hub = await ChannelHub.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await hub.CallAsync("say m1 +491 Hello", secret: "a guess"));

        Assert.Empty(await hub.ConversationsAsync());
    }

    [Fact]
    [Trait("threat", "T-06")]
    public async Task What_cannot_be_read_is_kept_aside_once_and_blocks_nothing()
    {
        await using var hub = await ChannelHub.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("odd u1"));
        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("odd u1"));
        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("this breaks the reader"));
        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("say m1 +491 Hello"));

        Assert.Equal(2, await hub.ReadAsync(database => database.Unreadable.CountAsync()));
        var page = await hub.Admin.GetJsonAsync($"/api/channel-inboxes/{hub.Inbox}/unreadable");
        Assert.Equal("this breaks the reader", page.GetProperty("items")[0].Text("body"));
        Assert.Single(await hub.ConversationsAsync());
    }

    [Fact]
    public async Task A_paused_inbox_asks_the_vendor_to_come_again()
    {
        await using var hub = await ChannelHub.OpenAsync();
        using var paused = await hub.Admin.PostAsJsonAsync(
            $"/api/channel-inboxes/{hub.Inbox}/pause", new { paused = true }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await hub.CallAsync("say m1 +491 Hello"));

        Assert.Empty(await hub.ConversationsAsync());
    }

    [Fact]
    [Trait("threat", "T-07")]
    public async Task What_cannot_be_stored_is_not_acknowledged_and_counts_once_when_it_comes_again()
    {
        await using var hub = await ChannelHub.OpenAsync();
        await hub.CallAsync("say m1 +491 Hello");
        await hub.Host.Get<CommitLoop>().RunAsync(database => database.Database.ExecuteSqlRaw(
            "CREATE TRIGGER broken BEFORE INSERT ON activities WHEN NEW.body LIKE '%no room%' BEGIN SELECT RAISE(ROLLBACK, 'broken'); END"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await hub.CallAsync("say m2 +491 no room"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await hub.CallAsync("say m2 +491 no room"));
        await hub.Host.Get<CommitLoop>().RunAsync(database => database.Database.ExecuteSqlRaw("DROP TRIGGER broken"));
        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("say m2 +491 no room"));
        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("say m3 +491 after it"));

        var log = hub.LogOf(await hub.OnlyAsync());
        Assert.Equal(["Visitor: Hello", "Visitor: no room", "Visitor: after it"], log.Where(line => line.StartsWith("Visitor", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_is_fetched_after_the_message_was_acknowledged()
    {
        await using var hub = await ChannelHub.OpenAsync();

        await hub.CallAsync("file m1 +491 note.txt");

        await hub.UntilAsync(async () => await FileAsync(hub) is { State: AttachmentState.Stored });
        var file = await FileAsync(hub);
        Assert.Equal(("note.txt", 6L, "text/plain"), (file.Name, file.Size, file.ContentType));
        Assert.Equal("a file", await hub.Admin.GetStringAsync($"/api/attachments/{file.Id}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_the_vendor_refuses_says_why()
    {
        await using var hub = await ChannelHub.OpenAsync(new() { File = new Core.Channels.Abilities.FetchOutcome.Refused("The file has expired.") });

        await hub.CallAsync("file m1 +491 note.txt");

        await hub.UntilAsync(async () => await FileAsync(hub) is { State: AttachmentState.Missing, Reason: "The file has expired." });
    }

    private static Task<AttachmentRow> FileAsync(ChannelHub hub) => hub.ReadAsync(database => database.Attachments.AsNoTracking().SingleAsync());
}
