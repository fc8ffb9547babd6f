using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Outreach;

/// <summary>Operators who write first.</summary>
public sealed class StartTests
{
    private static readonly Dictionary<string, string> Values = new() { ["1"] = "Vera", ["nr"] = "7" };

    [Fact]
    public async Task An_operator_writes_first_to_somebody_whose_chat_has_ended_and_has_the_new_one()
    {
        await using var story = await OutreachStory.BeginAsync();
        await story.Console.DoesAsync("End", story.Conversation);
        story.Hub.Host.Clock.Leap(TimeSpan.FromHours(5));

        var way = Assert.Single((await story.Ben.GetJsonAsync($"/api/conversations/{story.Conversation}/ways")).EnumerateArray());
        var started = await story.StartAsync("T1", Values);

        Assert.Equal(("scripted", "+491", JsonValueKind.Null), (way.Text("channel"), way.Text("address"), way.GetProperty("openConversation").ValueKind));
        Assert.True(started.Ok(), started.GetRawText());
        var head = story.Hub.HeadOf(started.GetProperty("conversationId").GetGuid());
        Assert.Equal((ConversationState.Assigned, "Ben", true), (head.State, story.Hub.NameOf(head.Owner), head.Started));
        Assert.NotEqual(story.Conversation, head.Id.Value);
        Assert.Equal(story.Hub.HeadOf(story.Conversation).Contact, head.Contact);
        await story.Console.SeesRowAsync(head.Id.Value, "assigned");
        await story.Hub.UntilAsync(() => Task.FromResult(story.Hub.Vendor.Sent.Count == 1));
        Assert.Equal("Hello Vera, your order 7 is ready.", story.Hub.Vendor.Sent[0]);
    }

    [Fact]
    public async Task What_the_visitor_answers_comes_into_that_chat_and_opens_the_window()
    {
        await using var story = await OutreachStory.BeginAsync();
        await story.Console.DoesAsync("End", story.Conversation);
        var id = (await story.StartAsync("T1", Values)).GetProperty("conversationId").GetGuid();
        story.Hub.Host.Clock.Leap(TimeSpan.FromHours(30));
        var before = await story.Console.SendsAsync(id, "Hello?", 1_000);

        await story.Hub.CallAsync("say m2 +491 Great, thanks!");
        var after = await story.Console.SendsAsync(id, "You are welcome.", 1_000);

        Assert.Equal("reply-window-closed", before.Text("code"));
        Assert.True(after.Ok(), after.GetRawText());
        Assert.Equal(2, (await story.Hub.ConversationsAsync()).Count);
    }

    [Fact]
    public async Task A_contact_of_the_web_with_a_number_is_written_to_and_stays_one_contact()
    {
        await using var story = await OutreachStory.BeginAsync();
        var visitor = await VisitorDriver.WaitingAsync(story.Hub.Host);
        await story.Console.DoesAsync("PickUp", visitor.Id);
        await story.Console.CallAsync(
            "SetContact", new { clientCommandId = Guid.NewGuid(), conversationId = visitor.Id, phone = "+4915112345678" }, TestContext.Current.CancellationToken);

        var started = await story.Console.CallAsync(
            "Start",
            new { clientCommandId = Guid.NewGuid(), conversationId = visitor.Id, inboxId = story.Hub.Inbox, templateId = "T1", variables = Values },
            TestContext.Current.CancellationToken);

        Assert.True(started.Ok(), started.GetRawText());
        var head = story.Hub.HeadOf(started.GetProperty("conversationId").GetGuid());
        Assert.Equal(("+4915112345678", story.Hub.HeadOf(visitor.Id).Contact), (head.UserId, head.Contact));
        Assert.Equal(2, await story.Hub.ReadAsync(database => database.Contacts.CountAsync()));
    }

    [Fact]
    public async Task Who_starts_twice_under_one_id_starts_one_chat_also_at_the_same_time()
    {
        await using var story = await OutreachStory.BeginAsync();
        await story.Console.DoesAsync("End", story.Conversation);
        var command = Guid.NewGuid();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.StartAsync("T1", Values, command)));

        Assert.All(results, result => Assert.True(result.Ok(), result.GetRawText()));
        Assert.Single(results.Select(result => result.GetProperty("conversationId").GetGuid()).Distinct());
        Assert.Equal(2, (await story.Hub.ConversationsAsync()).Count);
    }

    [Fact]
    public async Task Where_a_chat_is_open_already_its_id_comes_instead_of_a_second_one()
    {
        await using var story = await OutreachStory.BeginAsync();

        var refused = await story.StartAsync("T1", Values);
        var gone = await story.StartAsync("T1", Values, inbox: Guid.NewGuid());

        Assert.Equal(("other-conversation-open", story.Conversation), (refused.Text("code"), refused.GetProperty("conversationId").GetGuid()));
        Assert.Equal("no-way", gone.Text("code"));
        Assert.Single(await story.Hub.ConversationsAsync());
    }

    [Fact]
    public async Task Whoever_has_no_room_or_is_of_another_department_starts_nothing()
    {
        await using var story = await OutreachStory.BeginAsync();
        await story.Console.DoesAsync("End", story.Conversation);
        using var cap = await story.Hub.Host.JoinAsync("Cora", OperatorRole.Associate, cap: 1, "Support");
        using var dora = await story.Hub.Host.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        await using var full = await story.Hub.Host.ConnectAsync(cap);
        await using var far = await story.Hub.Host.ConnectAsync(dora);
        await story.Hub.CallAsync("say x1 +492 Hi");
        var other = (await story.Hub.ConversationsAsync()).Single(row => row.Id != story.Conversation).Id;
        Assert.True((await full.DoesAsync("PickUp", other)).Ok());
        var wanted = new { clientCommandId = Guid.NewGuid(), conversationId = story.Conversation, inboxId = story.Hub.Inbox, templateId = "T1", variables = Values };

        var noRoom = await full.CallAsync("Start", wanted, TestContext.Current.CancellationToken);
        var foreign = await far.CallAsync("Start", wanted, TestContext.Current.CancellationToken);

        Assert.Equal("at-capacity", noRoom.Text("code"));
        Assert.Equal("not-found", foreign.Text("code"));
        Assert.Equal(2, (await story.Hub.ConversationsAsync()).Count);
    }
}
