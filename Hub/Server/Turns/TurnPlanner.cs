using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Turns.Bot;

namespace Omnichannel.Hub.Turns;

/// <summary>Folds the rules of the conversation and the steps of its flow into one plan. Nothing leaves the process here.</summary>
internal sealed class TurnPlanner(BotTurns bot)
{
    /// <summary>Plans the first commit of a conversation: it begins, and the bot greets.</summary>
    /// <param name="seed">The head with ids and time.</param>
    /// <param name="facts">What the hub knows of the visitor.</param>
    /// <param name="first">The message by which it begins; null when the visitor has only come.</param>
    public TurnPlan PlanBegin(ConversationHead seed, IReadOnlyDictionary<string, string> facts, Activity? first = null)
    {
        var begun = ConversationRules.Begin(seed);
        if (first is null)
        {
            return bot.Start(begun, facts, seed.CreatedAt);
        }

        var received = begun.Then(ConversationRules.Decide(begun.Head, new Command.Receive(first, TimeSpan.Zero), seed.CreatedAt));
        return bot.StartWith(received, facts, seed.CreatedAt);
    }

    /// <summary>Plans a turn.</summary>
    /// <param name="loaded">The conversation as it stands.</param>
    /// <param name="turn">What is to happen.</param>
    /// <param name="unread">Entries behind the flow's cursor, read as they are asked for, when the flow goes on by itself; else empty.</param>
    /// <param name="now">The instant, in UTC, whole milliseconds.</param>
    /// <param name="lost">What was decided on the head before, which somebody was faster to change; null at the first try.</param>
    public TurnPlan Plan(LoadedConversation loaded, Turn turn, IEnumerable<StoredEntry> unread, DateTimeOffset now, Decision? lost = null)
    {
        var plan = PlanOn(loaded, turn, unread, now);
        return lost is null || plan.Decision.Refusal is not null ? plan : plan with { Decision = BotOutcomes.Suppress(loaded.Head, plan.Decision, lost, now) };
    }

    private TurnPlan PlanOn(LoadedConversation loaded, Turn turn, IEnumerable<StoredEntry> unread, DateTimeOffset now)
    {
        var decision = ConversationRules.Decide(loaded.Head, turn.Command, now);
        if (turn.Command is Command.SetContact contact && decision.Refusal is null)
        {
            return new(decision) { Details = DetailsOf(contact.Changes) };
        }

        if (turn is { Command: Command.EffectCompleted, Effect: FlowInput.EffectResult late } && decision.Head is { IsOpen: true, State: not ConversationState.Bot })
        {
            return bot.TooLate(loaded, decision, late, now);
        }

        if (decision.Refusal is not null || decision.Head.State != ConversationState.Bot)
        {
            return new(decision);
        }

        return turn.Command switch
        {
            Command.Receive { Activity.Type: ActivityTypes.Message } when !turn.Continues => Received(loaded, decision, now),
            Command.EffectCompleted or Command.AlarmDue when turn.Effect is { } result && !ReferenceEquals(decision.Head, loaded.Head) =>
                bot.Resume(loaded, decision, result, unread, now),
            _ => new(decision),
        };
    }

    private static ContactDetails DetailsOf(IReadOnlyList<ContactChange> changes) =>
        new(ValueOf(changes, "name"), ValueOf(changes, "email")) { Phone = ValueOf(changes, "phone") };

    private static string? ValueOf(IReadOnlyList<ContactChange> changes, string field) => changes.LastOrDefault(change => change.Field == field)?.Value;

    private TurnPlan Received(LoadedConversation loaded, Decision decision, DateTimeOffset now)
    {
        // Reopened to the bot: a visitor who has written before begins afresh; one whom nobody had answered yet goes on.
        if (!loaded.Head.IsOpen && loaded.Head.Started)
        {
            return bot.Restart(loaded, decision, now);
        }

        // While an outside call or a pause runs, messages stay unread in the log; its end takes them up. Only a wish for a person is heard.
        return decision.Head.AwaitingEffect is null || bot.Escapes(loaded, decision) ? bot.Answer(loaded, decision, now) : new(decision);
    }
}
