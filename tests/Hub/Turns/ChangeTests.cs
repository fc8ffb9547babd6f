using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Edits and deletions in the store: one fold for every reader, written in the commit of the change.</summary>
public sealed class ChangeTests : IAsyncLifetime
{
    private const string Slow =
        """
        {"id":"a","kind":"ask","text":"Your name?","variable":"name","type":"text","next":"w"},
        {"id":"w","kind":"wait","seconds":20,"next":"b"},
        {"id":"b","kind":"ask","text":"Your order?","variable":"order","type":"text","next":"c"},
        {"id":"c","kind":"message","text":"Order {{order}}","next":"d"},{"id":"d","kind":"ask","text":"Else?","variable":"else","type":"text","next":"d"}
        """;

    private World _world = null!;

    public async ValueTask InitializeAsync() => _world = await World.OpenAsync(Slow);

    [Fact]
    public async Task A_message_that_was_edited_twice_reads_as_its_newest_text_at_its_own_place_and_time()
    {
        var (head, mia, message) = await SpokenAsync();
        var at = _world.Clock.GetUtcNow();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.DoAsync(head, Edit(mia, message, "one"));

        var second = await _world.DoAsync(head, Edit(mia, message, "two"));

        var entry = _world.Store.Reader.FindEntry(head.Id, message)!;
        var activity = Parse(entry);
        Assert.Equal((message, at, "two", $"{head.Id}|{message:D7}"), (entry.Sequence, entry.At, activity.Text, activity.Id));
        Assert.Equal(new MessageChange(second.Sequence, Author.Of(mia.Id), _world.Clock.GetUtcNow(), IsDeletion: false), entry.Change);
        Assert.Equal("2026-11-22T12:01:00.000Z", activity.ChannelData!.Value.GetProperty("omnichannel").GetProperty("edited").GetString());
        Assert.Equal("two", _world.HeadOf(head).Preview?.Text);
    }

    [Fact]
    public async Task A_page_of_the_log_that_begins_behind_the_message_tells_what_became_of_it()
    {
        var (head, mia, message) = await SpokenAsync();
        await _world.DoAsync(head, Edit(mia, message, "one"));
        await _world.DoAsync(head, new Command.Delete(mia, message, false));

        var behind = _world.Store.Reader.ReadAfter(head.Id, message, 10);

        Assert.Equal([ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete], behind.Select(entry => entry.Type));
        Assert.All(behind, entry => Assert.Equal((message, true), (entry.Target?.Sequence, entry.Target?.IsDeleted)));
    }

    [Fact]
    public async Task Nothing_of_a_deleted_message_is_left_but_that_it_was()
    {
        var (head, mia, _) = await SpokenAsync();
        var secret = await _world.DoAsync(head, new Command.Send(mia, new()
        {
            Type = "message",
            Text = "my secret",
            Attachments = [new() { ContentType = "image/png", Name = "secret.png", ContentUrl = "attachment:x" }],
            SuggestedActions = new() { Actions = [new() { Type = "imBack", Title = "secret", Value = "secret" }] },
            ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = "k", raw = "secret" }),
        }, 99, true));

        await _world.DoAsync(head, new Command.Delete(mia, secret.Sequence, false));

        var entry = _world.Store.Reader.FindEntry(head.Id, secret.Sequence)!;
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(entry.Body), StringComparison.Ordinal);
        Assert.Equal(("This message was deleted.", "k"), (Parse(entry).Text, Parse(entry).ChannelData!.Value.GetProperty("clientActivityID").GetString()));
    }

    [Fact]
    public async Task What_it_has_been_can_be_read_as_it_was_written()
    {
        var (head, mia, message) = await SpokenAsync();
        await _world.DoAsync(head, Edit(mia, message, "one"));
        await _world.DoAsync(head, new Command.Delete(mia, message, false));

        var versions = _world.Store.Reader.ReadVersions(head.Id, message, 10);

        Assert.Equal(["Good day", "one", null], versions.Select(entry => Parse(entry).Text));
        Assert.Empty(_world.Store.Reader.ReadVersions(head.Id, 99, 10));
    }

    [Fact]
    public async Task A_change_is_whole_after_a_restart()
    {
        var (head, mia, message) = await SpokenAsync();
        await _world.DoAsync(head, Edit(mia, message, "one"));
        var before = _world.Store.Reader.ReadAfter(head.Id, 0, 100).Select(entry => (entry.Sequence, entry.Change, entry.Target?.Sequence)).ToList();
        _world.Store.Dispose();

        using var again = await World.ReopenAsync(_world.Folder);

        Assert.Equal(before, again.Store.Reader.ReadAfter(head.Id, 0, 100).Select(entry => (entry.Sequence, entry.Change, entry.Target?.Sequence)));
        Assert.Equal(_world.Clock.GetUtcNow(), again.Store.Reader.FindEntry(head.Id, message)?.Change?.At);
    }

    [Fact]
    public async Task A_repeat_of_a_change_gets_the_first_answer()
    {
        var (head, mia, message) = await SpokenAsync();
        var first = await _world.DoAsync(head, new Command.Delete(mia, message, false), key: "k");

        var again = await _world.DoAsync(head, new Command.Delete(mia, message, false), key: "k");

        Assert.Equal((TurnOutcome.Accepted, TurnOutcome.Repeated), (first.Outcome, again.Outcome));
        Assert.Equal(first.Sequence, again.Sequence);
    }

    [Fact]
    public async Task Two_nodes_that_change_one_message_at_once_leave_one_newest_text_and_no_gap()
    {
        var (head, mia, message) = await SpokenAsync();
        var other = _world.AnotherNode();
        await other.RunAsync(new(head.Id, Edit(mia, message, "warm")));

        var both = await Task.WhenAll(
            _world.DoAsync(head, new Command.Delete(mia, message, false)),
            other.RunAsync(new(head.Id, Edit(mia, message, "late"))));

        var log = _world.Store.Reader.ReadAfter(head.Id, 0, 100);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(number => (long)number), log.Select(entry => entry.Sequence));
        Assert.True(_world.Store.Reader.FindEntry(head.Id, message)!.IsDeleted);
        Assert.Equal(TurnOutcome.Accepted, both[0].Outcome);
        Assert.True(both[1].Outcome == TurnOutcome.Accepted || both[1].Refusal == Refusal.AlreadyDeleted);
    }

    [Fact]
    public async Task The_flow_does_not_answer_an_edit_and_takes_up_what_was_unread_as_it_is_by_then()
    {
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "Ann");
        var gone = await _world.WriteAsync(head, "wrong");
        var kept = await _world.WriteAsync(head, "4711");
        await _world.DoAsync(head, new Command.Delete(null, gone.Sequence, false));
        await _world.DoAsync(head, Edit(null, kept.Sequence, "4712"));
        var quiet = _world.LogOf(head)[^1];

        var effect = _world.HeadOf(head).AwaitingEffect!.Value;
        await _world.Turns.RunAsync(new(head.Id, new Command.EffectCompleted(effect)) { Effect = new BotFlows.Runner.FlowInput.TimerDue() });

        Assert.Equal("Visitor: 4712", quiet);
        Assert.Equal(["Bot: Your order?", "Bot: Order 4712", "Bot: Else?"], _world.LogOf(head).TakeLast(3));
    }

    [Fact]
    public async Task A_visitor_may_change_what_they_wrote_in_a_conversation_that_ended_and_it_stays_ended()
    {
        var (head, mia, _) = await SpokenAsync();
        await _world.DoAsync(head, new Command.EndNow(mia, false));

        var result = await _world.DoAsync(head, Edit(null, 3, "Anna"));

        Assert.Equal((TurnOutcome.Accepted, ConversationState.Closed), (result.Outcome, _world.HeadOf(head).State));
        Assert.Equal("Anna", Parse(_world.Store.Reader.FindEntry(head.Id, 3)!).Text);
    }

    public ValueTask DisposeAsync()
    {
        _world.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Command.Edit Edit(Operator? by, long target, string text) => new(by, target, new() { Type = "message", Text = text, TextFormat = "plain" });

    private static Activity Parse(StoredEntry entry) => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity)!;

    // The visitor's message is the third entry.
    private async Task<(ConversationHead Head, Operator Mia, long Message)> SpokenAsync()
    {
        var head = await _world.BeginAsync();
        var mia = await _world.HireAsync("Mia");
        await _world.WriteAsync(head, "Ann");
        await _world.DoAsync(head, new Command.PickUp(mia, true));
        var sent = await _world.DoAsync(head, new Command.Send(mia, new() { Type = "message", Text = "Good day" }, 99, true));
        return (head, mia, sent.Sequence);
    }
}
