using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>Lets the flow take its turn behind a decision, and decides what the flow asks for.</summary>
internal sealed partial class BotTurns(HubDirectory directory, FlowCatalog flows, BotHandoff handoff, ILogger<BotTurns> logger)
{
    public TurnPlan Start(Decision begun, IReadOnlyDictionary<string, string> facts, DateTimeOffset now)
    {
        var published = directory.Current.FindInbox(begun.Head.Inbox)?.PublishedFlow;

        // Without a flow nobody speaks first; the visitor's first message goes straight to the queue.
        return published is { } version
            ? Run(begun, version, facts, FlowRun.New, now, (flow, _, known) => FlowRunner.Start(flow, known))
            : new(begun);
    }

    public TurnPlan Restart(LoadedConversation loaded, Decision decision, DateTimeOffset now)
    {
        var published = directory.Current.FindInbox(decision.Head.Inbox)?.PublishedFlow;
        var facts = RunState.Find(loaded.Run)?.Facts ?? NoFacts;
        return published is { } version
            ? Run(decision, version, facts, FlowRun.New with { Cursor = decision.Head.LastSequence }, now, (flow, run, known) => Begin(flow, run, known))
            : handoff.Request(decision, HandoffReason.NoBot, null, "", NoVariables, now);
    }

    public TurnPlan Answer(LoadedConversation loaded, Decision decision, DateTimeOffset now)
    {
        if (loaded.Run is not { } saved)
        {
            return handoff.Request(decision, HandoffReason.NoBot, null, "", NoVariables, now);
        }

        if (RunState.Find(saved) is not { } state)
        {
            return Lost(decision, saved, now);
        }

        // A flow that was over when nobody had written yet, or whose outside call was forgotten at the end, cannot go on from there.
        if (state.Run.Finished || state.Run.AwaitingEffect)
        {
            return Restart(loaded, decision, now);
        }

        var message = decision.Entries[^1];
        return Run(decision, saved.Version, state.Facts, state.Run, now, (flow, run, facts) =>
            FlowRunner.Step(flow, run, new FlowInput.VisitorMessage(message.Sequence, message.Activity), facts));
    }

    public TurnPlan Resume(LoadedConversation loaded, Decision decision, FlowInput.EffectResult result, IReadOnlyList<StoredEntry> unread, DateTimeOffset now)
    {
        if (loaded.Run is not { } saved)
        {
            return new(decision);
        }

        if (RunState.Find(saved) is not { } state)
        {
            return Lost(decision, saved, now);
        }

        return Run(decision, saved.Version, state.Facts, state.Run, now, (flow, run, facts) =>
            TakeUp(flow, FlowRunner.Step(flow, run, result, facts), unread, facts));
    }

    private static readonly Dictionary<string, string> NoFacts = [];

    private static readonly Dictionary<string, FlowVariable> NoVariables = [];

    // A restart answers nothing: the message that reopened the conversation has been read, the bot greets again.
    private static FlowStep Begin(FlowDefinition flow, FlowRun run, FlowFacts facts)
    {
        var step = FlowRunner.Start(flow, facts);
        return step with { Run = step.Run with { Cursor = run.Cursor } };
    }

    // What the visitor wrote while an outside call ran is answered now, message by message, as if it had just come.
    private static FlowStep TakeUp(FlowDefinition flow, FlowStep step, IReadOnlyList<StoredEntry> unread, FlowFacts facts)
    {
        foreach (var entry in unread)
        {
            if (step.Outcome is not FlowOutcome.Waiting)
            {
                break;
            }

            if (entry is { Author.Kind: AuthorKind.Visitor, Type: ActivityTypes.Message } && Parse(entry) is { } activity)
            {
                var next = FlowRunner.Step(flow, step.Run, new FlowInput.VisitorMessage(entry.Sequence, activity), facts);
                step = next with { Replies = [.. step.Replies, .. next.Replies], Path = [.. step.Path, .. next.Path] };
            }
        }

        return step;
    }

    private static Activity? Parse(StoredEntry entry) => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity);

    private TurnPlan Lost(Decision decision, SavedRun saved, DateTimeOffset now)
    {
        Log.RunUnreadable(logger, decision.Head.Id, saved.Version);
        return handoff.Request(decision, HandoffReason.BotError, null, "", NoVariables, now);
    }

    private TurnPlan Run(
        Decision decision,
        FlowVersionId version,
        IReadOnlyDictionary<string, string> facts,
        FlowRun run,
        DateTimeOffset now,
        Func<FlowDefinition, FlowRun, FlowFacts, FlowStep> walk)
    {
        FlowStep step;
        try
        {
            step = walk(flows.Get(version), run, new() { Values = facts });
        }
#pragma warning disable CA1031 // A flow that fails must neither lose the visitor's message nor leave them with a silent bot.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.FlowFailed(logger, decision.Head.Id, version, error);
            return handoff.Request(decision, HandoffReason.BotError, null, "", run.Variables, now);
        }

        return Apply(decision, version, facts, run, step, now);
    }

    private TurnPlan Apply(
        Decision decision,
        FlowVersionId version,
        IReadOnlyDictionary<string, string> facts,
        FlowRun before,
        FlowStep step,
        DateTimeOffset now)
    {
        var epoch = decision.Head.Epoch;
        var said = decision.Then(ConversationRules.Decide(decision.Head, new Command.BotReply(epoch, SaidBy(decision.Head, step.Replies)), now));
        var plan = step.Outcome switch
        {
            FlowOutcome.Waiting => new(said),
            FlowOutcome.Finished => new(said.Then(ConversationRules.Decide(said.Head, new Command.BotFinished(epoch), now))),
            FlowOutcome.EffectRequested asked => new(said.Then(ConversationRules.Decide(
                said.Head,
                new Command.RequestEffect(epoch, Guid.CreateVersion7(now), JsonSerializer.Serialize(asked.Effect, FlowRunJson.Default.HttpEffect)),
                now))),
            FlowOutcome.HandoffRequested asked => handoff.Request(said, HandoffReason.Flow, asked.Department, asked.Reason, step.Run.Variables, now),
            _ => throw new InvalidOperationException($"No rule for the outcome {step.Outcome.GetType().Name}."),
        };

        return plan with
        {
            Run = new(version, epoch, new RunState(step.Run, facts).Write()),
            Turn = new(
                decision.Head.LastSequence,
                epoch,
                version,
                JsonSerializer.Serialize(step.Path, TurnJson.Default.IReadOnlyListString),
                step.Outcome.GetType().Name,
                now),
            Details = LearnedDetails.Between(before.Variables, step.Run.Variables),
        };
    }

    // Visitors know the bot by the inbox's name.
    private List<Activity> SaidBy(ConversationHead head, IReadOnlyList<Activity> replies)
    {
        var from = new ChannelAccount { Id = "bot", Name = directory.Current.FindInbox(head.Inbox)?.Name, Role = "bot" };
        return [.. replies.Select(reply => reply with { From = from })];
    }

    private static partial class Log
    {
        [LoggerMessage(1200, LogLevel.Error, "The flow version {Version} failed in conversation {ConversationId}, which was handed to people")]
        public static partial void FlowFailed(ILogger logger, ConversationId conversationId, FlowVersionId version, Exception error);

        [LoggerMessage(1201, LogLevel.Error, "The state of flow version {Version} in conversation {ConversationId} cannot be read; it was handed to people")]
        public static partial void RunUnreadable(ILogger logger, ConversationId conversationId, FlowVersionId version);
    }
}
