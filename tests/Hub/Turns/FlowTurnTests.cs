using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>The bot's part of a turn, with a real flow on the real store.</summary>
public sealed class FlowTurnTests
{
    private const string Flow =
        """
        {"id":"a","kind":"ask","text":"What is your name?","variable":"name","type":"text","next":"b"},
        {"id":"b","kind":"httpRequest","method":"POST","url":"https://api.example.com/orders","body":"{}","saveAs":"r","next":"c","onError":"f"},
        {"id":"c","kind":"ask","text":"Thanks, {{name}}. What is it about?","variable":"topic","type":"text","next":"d"},
        {"id":"d","kind":"handoff","text":"One moment.","department":"Sales","reason":"Asked."},
        {"id":"f","kind":"handoff","text":"That did not work.","reason":"Failed."}
        """;

    private const string Greeting = "Bot: What is your name?", Began = "[System: conversationUpdate]", Sorry = "Bot: One moment please, I'm getting somebody from our team.";

    [Fact]
    public async Task The_bot_greets_in_the_commit_that_begins_the_conversation()
    {
        using var world = await World.OpenAsync(Flow);

        var head = await world.BeginAsync();

        Assert.Equal([Began, Greeting], world.LogOf(head));
        Assert.Equal(1, world.HeadOf(head).Version);
    }

    [Fact]
    public async Task Visitors_know_the_bot_by_the_inboxs_name()
    {
        using var world = await World.OpenAsync(Flow);

        var head = await world.BeginAsync();

        using var greeting = JsonDocument.Parse(world.Store.Reader.ReadAfter(head.Id, 1, 1)[0].Body);
        Assert.Equal("Shop", greeting.RootElement.GetProperty("from").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_message_and_the_bots_answer_are_one_commit()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await world.ReturnAsync(head);

        var result = await world.WriteAsync(head, "An order");

        Assert.Equal([Began, Greeting, "Visitor: Ann", "Bot: Thanks, Ann. What is it about?", "Visitor: An order", "Bot: One moment.", "[Bot: handoff.initiate]"], world.LogOf(head));
        Assert.Equal((5L, 4), (result.Sequence, world.HeadOf(head).Version));
        Assert.Equal("Sales", world.PacketOf(head).GetProperty("department").GetProperty("name").GetString());
        Assert.Equal(["name", "topic"], world.PacketOf(head).GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
        Assert.Equal("Ann", world.Store.Ask("SELECT name FROM contacts"));
    }

    [Fact]
    public async Task What_the_visitor_writes_during_an_outside_call_is_taken_up_after_it()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await world.WriteAsync(head, "My parcel is late");
        await world.WriteAsync(head, "Hello?");
        Assert.Equal([Began, Greeting, "Visitor: Ann", "Visitor: My parcel is late", "Visitor: Hello?"], world.LogOf(head));

        await world.ReturnAsync(head);

        Assert.Equal(
            ["Bot: Thanks, Ann. What is it about?", "Bot: One moment.", "[Bot: handoff.initiate]"],
            world.LogOf(head).Skip(5));
        Assert.Equal("My parcel is late", world.PacketOf(head).GetProperty("fields")[1].GetProperty("value").GetString());
        Assert.Equal(4, world.PacketOf(head).GetProperty("fields")[1].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task An_outside_call_ends_once()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        var effect = world.HeadOf(head).AwaitingEffect!.Value;

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.ReturnAsync(head, effect)));

        Assert.Single(results, result => result.Outcome == TurnOutcome.Accepted);
        Assert.Equal(9, results.Count(result => result.Outcome == TurnOutcome.Repeated));
        Assert.Single(world.LogOf(head), line => line.StartsWith("Bot: Thanks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_bot_would_have_said_to_an_outside_call_that_ends_after_a_person_took_over_is_for_operators_alone()
    {
        using var world = await World.OpenAsync(Flow);
        var mia = await world.HireAsync("Mia");
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        var effect = world.HeadOf(head).AwaitingEffect!.Value;
        await world.DoAsync(head, new Command.PickUp(mia, true));

        var late = await world.ReturnAsync(head, effect);
        var again = await world.ReturnAsync(head, effect);

        Assert.Equal((TurnOutcome.Accepted, TurnOutcome.Repeated), (late.Outcome, again.Outcome));
        Assert.Equal(["Operator: handoff.status", "[Bot: Thanks, Ann. What is it about?]"], world.LogOf(head).TakeLast(2));
        Assert.True(world.Store.Reader.FindEntry(head.Id, world.HeadOf(head).LastSequence)?.Suppressed);
        Assert.Equal((ConversationState.Assigned, mia.Id), (world.HeadOf(head).State, world.HeadOf(head).Owner));
    }

    [Fact]
    public async Task An_outside_call_that_ends_after_the_conversation_did_says_nothing()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        var effect = world.HeadOf(head).AwaitingEffect!.Value;
        await world.DoAsync(head, new Command.Leave());
        var ended = world.LogOf(head);

        Assert.Equal(TurnOutcome.Nothing, (await world.ReturnAsync(head, effect)).Outcome);
        Assert.Equal(ended, world.LogOf(head));
    }

    [Fact]
    [Trait("threat", "T-06")]
    public async Task A_flow_that_fails_keeps_the_message_and_asks_for_a_person()
    {
        using var world = await World.OpenAsync("""{"id":"a","kind":"ask","text":"Yes?","variable":"x","type":"text"}""");
        var head = await world.BeginAsync();

        var result = await world.WriteAsync(head, "Hello", "k");

        Assert.Equal((TurnOutcome.Accepted, 3L, ConversationState.Queued), (result.Outcome, result.Sequence, world.HeadOf(head).State));
        Assert.Equal([Began, "Bot: Yes?", "Visitor: Hello", Sorry, "[Bot: handoff.initiate]"], world.LogOf(head));
        Assert.Equal("botError", world.PacketOf(head).GetProperty("cause").GetString());
        Assert.Equal(TurnOutcome.Repeated, (await world.WriteAsync(head, "Hello", "k")).Outcome);
        Assert.Equal(TurnOutcome.Accepted, (await world.WriteAsync(head, "Anybody?")).Outcome);
    }

    [Fact]
    [Trait("threat", "T-06")]
    public async Task A_flow_that_never_ends_keeps_the_message_and_asks_for_a_person()
    {
        using var world = await World.OpenAsync(
            """
            {"id":"a","kind":"ask","text":"Yes?","variable":"x","type":"text","next":"b"},
            {"id":"b","kind":"message","text":"again","next":"c"},{"id":"c","kind":"message","text":"and again","next":"b"}
            """);
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "Hello");

        Assert.Equal([Began, "Bot: Yes?", "Visitor: Hello", Sorry, "[Bot: handoff.initiate]"], world.LogOf(head));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"run":7}""")]
    [InlineData("null")]
    [Trait("threat", "T-06")]
    public async Task A_flow_whose_state_cannot_be_read_keeps_the_message_and_asks_for_a_person(string stored)
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.Store.Loop.RunAsync(database => Break(database, stored));
        world.Get<HeadCache>().Forget(head.Id);

        var result = await world.WriteAsync(head, "Ann");

        Assert.Equal((TurnOutcome.Accepted, ConversationState.Queued), (result.Outcome, world.HeadOf(head).State));
        Assert.Equal([Began, Greeting, "Visitor: Ann", Sorry, "[Bot: handoff.initiate]"], world.LogOf(head));
    }

    [Fact]
    [Trait("threat", "T-06")]
    public async Task An_outside_call_for_a_flow_whose_state_cannot_be_read_asks_for_a_person()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await world.Store.Loop.RunAsync(database => Break(database, "not JSON"));
        world.Get<HeadCache>().Forget(head.Id);

        await world.ReturnAsync(head);

        Assert.Equal(ConversationState.Queued, world.HeadOf(head).State);
    }

    [Fact]
    public async Task Without_a_flow_the_first_message_goes_to_people()
    {
        using var world = await World.OpenAsync();
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "Hello");

        Assert.Equal([Began, "Visitor: Hello", "[Bot: handoff.initiate]"], world.LogOf(head));
        Assert.Equal("noBot", world.PacketOf(head).GetProperty("cause").GetString());
        Assert.Equal("Support", world.PacketOf(head).GetProperty("department").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_department_that_is_gone_falls_back_to_the_default_one()
    {
        using var world = await World.OpenAsync("""{"id":"a","kind":"handoff","text":"One moment.","department":"Closed down","reason":"x"}""");

        var head = await world.BeginAsync();

        Assert.Equal("Support", world.PacketOf(head).GetProperty("department").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_visitor_who_comes_back_is_greeted_afresh()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await world.DoAsync(head, new Command.Leave());

        await world.WriteAsync(head, "Me again");

        Assert.Equal(["Visitor: omnichannel.reopened", "Visitor: Me again", Greeting], world.LogOf(head).Skip(5));
        await world.WriteAsync(head, "Ann");
        Assert.NotNull(world.HeadOf(head).AwaitingEffect);
    }

    [Fact]
    public async Task Somebody_who_writes_only_after_the_conversation_was_closed_as_idle_is_answered()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.DoAsync(head, new Command.CloseUnstarted());

        await world.WriteAsync(head, "Ann");

        Assert.NotNull(world.HeadOf(head).AwaitingEffect);
    }

    [Theory]
    [InlineData("""{"id":"a","kind":"message","text":"Hi.","next":"b"},{"id":"b","kind":"end"}""")]
    [InlineData("""{"id":"a","kind":"message","text":"Hi.","next":"b"},{"id":"b","kind":"httpRequest","method":"GET","url":"https://api.example.com/x","next":"c"},{"id":"c","kind":"end"}""")]
    public async Task Somebody_who_writes_only_after_the_flow_was_over_or_interrupted_is_greeted_afresh(string flow)
    {
        using var world = await World.OpenAsync(flow);
        var head = await world.BeginAsync();
        await world.DoAsync(head, new Command.CloseUnstarted());

        await world.WriteAsync(head, "Hello");

        Assert.DoesNotContain("[Bot: handoff.initiate]", world.LogOf(head));
        Assert.Equal(2, world.LogOf(head).Count(line => line == "Bot: Hi."));
    }

    [Fact]
    public async Task The_record_of_each_turn_says_which_blocks_were_walked()
    {
        using var world = await World.OpenAsync(Flow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await world.ReturnAsync(head);

        var turns = await world.Store.ReadAsync(database => Task.FromResult(database.Turns.OrderBy(row => row.Id).Select(row => row.Path + " " + row.Outcome).ToList()));

        Assert.Equal(["""["a"] Waiting""", """["a","b"] EffectRequested""", """["b","c"] Waiting"""], turns);
    }

    private static int Break(HubDbContext database, string stored)
    {
        database.FlowRuns.Single().Run = stored;
        return database.SaveBorrowed();
    }
}

/// <summary>What the outside says, and what a handoff carries.</summary>
file static class Outside
{
    public static Task<TurnResult> ReturnAsync(this World world, ConversationHead head) => world.ReturnAsync(head, world.HeadOf(head).AwaitingEffect!.Value);

    public static Task<TurnResult> ReturnAsync(this World world, ConversationHead head, Guid effect) =>
        world.Turns.RunAsync(new(head.Id, new Command.EffectCompleted(effect), new ReceiptKey("effect", $"{effect}")) { Effect = new FlowInput.EffectResult(true, 200, "{}", null) });

    public static JsonElement PacketOf(this World world, ConversationHead head) => JsonSerializer.Deserialize<JsonElement>(
        world.Store.Reader.ReadAfter(head.Id, 0, 100).Last(entry => entry.Type == "event" && entry.Author.Kind == AuthorKind.Bot).Body).GetProperty("value");
}
