using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>What flows leave for operators, where they end, and flows that run others.</summary>
public sealed class FlowMarkTests
{
    private const string Lookup =
        """
        {"schemaVersion":1,"name":"Lookup","start":"q","settings":{"inputs":["who"],"outputs":["size"]},"blocks":[
        {"id":"q","kind":"ask","text":"Which size, {{who}}?","variable":"size","type":"choice","choices":["Small","Large"],"next":"e"},{"id":"e","kind":"end","text":"Noted."}]}
        """;

    private const string Caller =
        """
        {"id":"a","kind":"ask","text":"Your name?","variable":"name","type":"text","next":"s"},
        {"id":"s","kind":"subFlow","flow":"Lookup","with":[{"name":"who","value":"{{name}}"}],"take":[{"from":"size","to":"chosen"}],"next":"h","onError":"x"},
        {"id":"h","kind":"handoff","text":"{{chosen}} it is.","reason":"{{chosen}}"},{"id":"x","kind":"handoff","text":"Sorry.","reason":"No lookup."}
        """;

    [Fact]
    public async Task Notes_tags_and_what_is_known_of_the_contact_are_kept_in_the_same_commit_and_never_shown_to_the_visitor()
    {
        using var world = await World.OpenAsync(
            """
            {"id":"a","kind":"ask","text":"Phone?","variable":"phone","type":"phone","country":"DE","next":"b"},
            {"id":"b","kind":"setContact","field":"phone","value":"{{phone}}","next":"c"},
            {"id":"c","kind":"setContact","field":"custom","name":"plan","value":"gold","next":"d"},
            {"id":"d","kind":"tag","add":["lead","VIP"],"next":"n"},
            {"id":"n","kind":"note","text":"Calls from {{phone}}.","next":"m"},{"id":"m","kind":"ask","text":"And?","variable":"more","type":"text","next":"a"}
            """);
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "030 1234567");

        var entries = world.Store.Reader.ReadAfter(head.Id, 3, 10);
        Assert.Equal(["Bot: And?", "[Bot: omnichannel.contact]", "[Bot: omnichannel.contact]", "[Bot: omnichannel.tags]", "[Bot: Calls from +49301234567.]"], LogText.Of(entries));
        Assert.All(entries.Skip(1), entry => Assert.Equal((Visibility.Operators, false), (entry.Visibility, entry.Suppressed)));
        Assert.Equal(["lead", "VIP"], world.HeadOf(head).Tags);
        Assert.Equal("+49301234567|{\"plan\":\"gold\"}", world.Store.Ask("SELECT phone || '|' || fields FROM contacts"));
        Assert.Equal(3, world.HeadOf(head).Version + 1);
    }

    [Fact]
    public async Task A_field_of_ones_own_is_added_to_those_that_are_there()
    {
        using var world = await World.OpenAsync(
            """
            {"id":"a","kind":"ask","text":"?","variable":"x","type":"text","next":"b"},{"id":"b","kind":"setContact","field":"custom","name":"one","value":"{{x}}","next":"c"},
            {"id":"c","kind":"ask","text":"?","variable":"y","type":"text","next":"d"},{"id":"d","kind":"setContact","field":"custom","name":"two","value":"{{y}}","next":"a"}
            """);
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "1");
        await world.WriteAsync(head, "2");

        Assert.Equal([new("one", "1"), new("two", "2")], ContactFields.Read((string?)world.Store.Ask("SELECT fields FROM contacts")));
    }

    [Theory]
    [InlineData("busy", MissedReason.BusyLeftMessage, "busyLeftMessage")]
    [InlineData("offlineHours", MissedReason.OfflineHours, "offlineHours")]
    public async Task Whoever_leaves_a_message_is_thanked_and_the_conversation_ends_as_missed(string reason, MissedReason missed, string name)
    {
        using var world = await World.OpenAsync($$"""{"id":"a","kind":"leaveMessage","text":"Your message?","variable":"message","reason":"{{reason}}","thanks":"Thank you."}""");
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "Please call me.");

        Assert.Equal(["Visitor: Please call me.", "Bot: Thank you.", "[Bot: omnichannel.missed]", "Bot: endOfConversation"], world.LogOf(head).Skip(2));
        Assert.Equal((ConversationState.Closed, ClosingReason.BotFinished, missed), (world.HeadOf(head).State, world.HeadOf(head).ClosingReason, world.HeadOf(head).MissedReason));
        using var value = JsonDocument.Parse(world.Store.Reader.ReadAfter(head.Id, 4, 1)[0].Body);
        Assert.Equal(name, value.RootElement.GetProperty("value").GetProperty("reason").GetString());
        await world.WriteAsync(head, "One more thing.");
        Assert.Null(world.HeadOf(head).MissedReason);
    }

    [Fact]
    public async Task A_flow_runs_another_and_goes_on_with_what_it_gave_back()
    {
        using var world = await World.OpenAsync(Caller);
        await world.PublishAsync(Lookup);
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "Ann");
        await world.WriteAsync(head, "larg");

        Assert.Equal(
            ["Visitor: Ann", "Bot: Which size, Ann?", "Visitor: larg", "Bot: Noted.", "Bot: Large it is.", "[Bot: handoff.initiate]"], world.LogOf(head).Skip(2));
        Assert.Equal(
            """["s/q","s/e","h"] HandoffRequested""",
            await world.Store.ReadAsync(database => Task.FromResult(database.Turns.OrderBy(row => row.Id).Select(row => row.Path + " " + row.Outcome).ToList()[^1])));
    }

    [Fact]
    [Trait("threat", "F-08")]
    public async Task A_flow_that_has_begun_stays_on_the_version_it_began_with()
    {
        using var world = await World.OpenAsync(Caller);
        await world.PublishAsync(Lookup);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");

        await world.Store.BreakAsync("UPDATE flows SET published = NULL WHERE name = 'Lookup'");
        await world.Get<Omnichannel.Hub.Organisation.HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
        await world.WriteAsync(head, "2");

        Assert.Contains("Bot: Large it is.", world.LogOf(head));
    }

    [Fact]
    public async Task A_flow_that_is_not_there_takes_the_exit_for_it()
    {
        using var world = await World.OpenAsync(Caller);
        var head = await world.BeginAsync();

        await world.WriteAsync(head, "Ann");

        Assert.Equal(["Bot: Sorry.", "[Bot: handoff.initiate]"], world.LogOf(head).Skip(3));
    }

    [Fact]
    public async Task A_call_without_an_exit_for_errors_ends_at_the_flows_own_and_else_with_a_person()
    {
        const string Call = """{"id":"a","kind":"ask","text":"?","variable":"x","type":"text","next":"b"},{"id":"b","kind":"httpRequest","url":"https://api.example.com/","next":"e"},{"id":"e","kind":"end"},{"id":"s","kind":"handoff","text":"Sorry.","reason":"Down."}""";
        foreach (var (settings, said) in new[] { ("""{"onError":"s"}""", "Bot: Sorry."), ("{}", "Bot: One moment please, I'm getting somebody from our team.") })
        {
            using var world = await World.OpenAsync(Call, settings);
            var head = await world.BeginAsync();
            await world.WriteAsync(head, "x");

            await world.Turns.RunAsync(new(head.Id, new Command.EffectCompleted(world.HeadOf(head).AwaitingEffect!.Value))
            {
                Effect = new BotFlows.Runner.FlowInput.EffectResult(false, null, null, "timed_out"),
            });

            Assert.Equal([said, "[Bot: handoff.initiate]"], world.LogOf(head).Skip(3));
            Assert.Equal(ConversationState.Queued, world.HeadOf(head).State);
        }
    }
}
