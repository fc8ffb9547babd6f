using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Turns.Bot;

namespace Omnichannel.Hub.Turns;

/// <summary>Lets the flow take its turn behind a decision. Whatever goes wrong in it, a person is asked for.</summary>
internal sealed partial class BotTurns(
    HubDirectory directory, FlowCatalog flows, TeamFacts team, BotOutcomes outcomes, BotHandoff handoff, ILogger<BotTurns> logger)
{
    public TurnPlan Start(Decision begun, IReadOnlyDictionary<string, string> facts, DateTimeOffset now)
    {
        var published = directory.Current.FindInbox(begun.Head.Inbox)?.PublishedFlow;

        // Without a flow nobody speaks first; the visitor's first message goes straight to the queue.
        return published is { } version
            ? Run(begun, version, facts, FlowRun.New, now, (flow, _, known) => Welcome(FlowRunner.Start(flow, known)))
            : new(begun);
    }

    /// <summary>Starts behind a first message: where nobody sees the bot before they write, it is their hello, and the bot greets.</summary>
    public TurnPlan StartWith(Decision begun, IReadOnlyDictionary<string, string> facts, DateTimeOffset now)
    {
        if (directory.Current.FindInbox(begun.Head.Inbox)?.PublishedFlow is not { } version)
        {
            return handoff.Request(begun, HandoffReason.NoBot, null, "", NoVariables, now);
        }

        var first = begun.Entries[^1];
        var run = FlowRun.New with { Cursor = first.Sequence };
        return Run(begun, version, facts, run, now, (flow, before, known) => FlowRunner.Escapes(flow, first.Activity)
            ? Reply(FlowRunner.Step(flow, FlowRunner.Start(flow, known).Run, new FlowInput.VisitorMessage(first.Sequence, first.Activity), known))
            : Begin(flow, before, known));
    }

    public TurnPlan Restart(LoadedConversation loaded, Decision decision, DateTimeOffset now)
    {
        var published = directory.Current.FindInbox(decision.Head.Inbox)?.PublishedFlow;
        var facts = RunState.Find(loaded.Run)?.Facts ?? NoFacts;
        return published is { } version
            ? Run(decision, version, facts, FlowRun.New with { Cursor = decision.Head.LastSequence }, now, (flow, run, known) => Begin(flow, run, known))
            : handoff.Request(decision, HandoffReason.NoBot, null, "", NoVariables, now);
    }

    /// <summary>Tells whether the message that a decision takes in asks for a person, which even a flow that is busy hears.</summary>
    public bool Escapes(LoadedConversation loaded, Decision decision)
    {
        try
        {
            return loaded.Run is { } saved && FlowRunner.Escapes(flows.Get(saved.Version), decision.Entries[^1].Activity);
        }
        catch (Exception error) when (error is FlowFormatException or InvalidOperationException)
        {
            // The flow is lost; what it is busy with will find out, and ask for a person.
            return false;
        }
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
        var isBusy = state.Run.AwaitingEffect || state.Run.Paused;
        if (state.Run.Finished || (isBusy && decision.Head.AwaitingEffect is null))
        {
            return Restart(loaded, decision, now);
        }

        var message = decision.Entries[^1];
        return Run(decision, saved.Version, state.Facts, state.Run, now, (flow, run, facts) =>
            Reply(FlowRunner.Step(flow, run, new FlowInput.VisitorMessage(message.Sequence, message.Activity), facts)));
    }

    public TurnPlan Resume(LoadedConversation loaded, Decision decision, FlowInput result, IEnumerable<StoredEntry> unread, DateTimeOffset now)
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
            Reply(TakeUp(flow, FlowRunner.Step(flow, run, result, facts), unread, facts)));
    }

    /// <summary>Keeps for operators what the flow would have said to the end of an outside call that came after somebody else had the conversation.</summary>
    public TurnPlan TooLate(LoadedConversation loaded, Decision decision, FlowInput.EffectResult result, DateTimeOffset now)
    {
        if (loaded.Run is not { } saved || RunState.Find(saved) is not { Run.AwaitingEffect: true } state || saved.Epoch >= decision.Head.Epoch)
        {
            return new(decision);
        }

        try
        {
            // The flow ends here: nothing else of the step counts, and its state stays as it was.
            var step = FlowRunner.Step(flows.Get(saved.Version), state.Run, result, team.Make(state.Facts, decision.Head, now));
            return new(outcomes.SayUnder(saved.Epoch, decision, step.Replies, now));
        }
#pragma warning disable CA1031 // A person has the conversation already; there is nobody left to ask for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.LateStepFailed(logger, decision.Head.Id, saved.Version, error);
            return new(decision);
        }
    }

    private static readonly Dictionary<string, string> NoFacts = [];

    private static readonly Dictionary<string, FlowVariable> NoVariables = [];

    // A restart answers nothing: the message that reopened the conversation has been read, the bot greets again.
    private static (FlowStep Step, bool IsWelcome) Begin(FlowDefinition flow, FlowRun run, FlowFacts facts)
    {
        var step = FlowRunner.Start(flow, facts);
        return Welcome(step with { Run = step.Run with { Cursor = run.Cursor } });
    }

    private static (FlowStep Step, bool IsWelcome) Welcome(FlowStep step) => (step, true);

    private static (FlowStep Step, bool IsWelcome) Reply(FlowStep step) => (step, false);

    // What the visitor wrote while the flow was busy is answered now, message by message, as if it had just come.
    private static FlowStep TakeUp(FlowDefinition flow, FlowStep step, IEnumerable<StoredEntry> unread, FlowFacts facts)
    {
        if (step.Outcome is not FlowOutcome.Waiting)
        {
            return step;
        }

        var (replies, marks, path) = (step.Replies.ToList(), step.Marks.ToList(), step.Path.ToList());
        foreach (var entry in unread)
        {
            if (entry is { Author.Kind: AuthorKind.Visitor, Type: ActivityTypes.Message, IsDeleted: false } && Parse(entry) is { } activity)
            {
                step = FlowRunner.Step(flow, step.Run, new FlowInput.VisitorMessage(entry.Sequence, activity), facts);
                replies.AddRange(step.Replies);
                marks.AddRange(step.Marks);
                path.AddRange(step.Path);
            }

            if (step.Outcome is not FlowOutcome.Waiting)
            {
                break;
            }
        }

        return step with { Replies = replies, Marks = marks, Path = path };
    }

    private static Activity? Parse(StoredEntry entry) => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity);

    private TurnPlan Lost(Decision decision, SavedRun saved, DateTimeOffset now)
    {
        Log.RunUnreadable(logger, decision.Head.Id, saved.Version);
        return HandOver(decision, NoVariables, null, now);
    }

    private TurnPlan Run(
        Decision decision,
        FlowVersionId version,
        IReadOnlyDictionary<string, string> facts,
        FlowRun run,
        DateTimeOffset now,
        Func<FlowDefinition, FlowRun, FlowFacts, (FlowStep Step, bool IsWelcome)> walk)
    {
        FlowStep step;
        bool isWelcome;
        try
        {
            (step, isWelcome) = walk(flows.Get(version), run, team.Make(facts, decision.Head, now));
        }
#pragma warning disable CA1031 // A flow that fails must neither lose the visitor's message nor leave them with a silent bot.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.FlowFailed(logger, decision.Head.Id, version, error);
            return HandOver(decision, run.AllVariables(), facts, now);
        }

        return outcomes.Apply(decision, version, facts, run, step, isWelcome, now);
    }

    // The visitor is told as well: what they see is a bot that has stopped.
    private TurnPlan HandOver(
        Decision decision, IReadOnlyDictionary<string, FlowVariable> variables, IReadOnlyDictionary<string, string>? facts, DateTimeOffset now)
    {
        var words = UsualTexts.OneMoment(facts?.GetValueOrDefault(FlowFacts.VisitorLocale));
        var said = outcomes.Say(decision, [new() { Type = ActivityTypes.Message, Text = words, TextFormat = "plain" }], now);
        return handoff.Request(said, HandoffReason.BotError, null, "", variables, now);
    }

    private static partial class Log
    {
        [LoggerMessage(1200, LogLevel.Error, "The flow version {Version} failed in conversation {ConversationId}, which was handed to people")]
        public static partial void FlowFailed(ILogger logger, ConversationId conversationId, FlowVersionId version, Exception error);

        [LoggerMessage(1201, LogLevel.Error, "The state of flow version {Version} in conversation {ConversationId} cannot be read; it was handed to people")]
        public static partial void RunUnreadable(ILogger logger, ConversationId conversationId, FlowVersionId version);

        [LoggerMessage(1202, LogLevel.Warning, "The flow version {Version} failed in conversation {ConversationId} after a person had it; what it would have said is not known")]
        public static partial void LateStepFailed(ILogger logger, ConversationId conversationId, FlowVersionId version, Exception error);
    }
}
