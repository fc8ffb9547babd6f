using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Turns.Bot;

/// <summary>Decides what a step of a flow asks for: what it says, what it leaves, and what comes next.</summary>
internal sealed class BotOutcomes(HubDirectory directory, BotHandoff handoff)
{
    private const int PathLength = 1_000;

    /// <summary>Puts a step behind a decision.</summary>
    /// <param name="decision">What has been decided so far in this turn.</param>
    /// <param name="version">The version that the run began with.</param>
    /// <param name="facts">What the hub knew when the run began.</param>
    /// <param name="before">The run before the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="isWelcome">Whether the step is how the flow begins with everybody.</param>
    /// <param name="now">The instant.</param>
    public TurnPlan Apply(
        Decision decision, FlowVersionId version, IReadOnlyDictionary<string, string> facts, FlowRun before, FlowStep step, bool isWelcome, DateTimeOffset now)
    {
        var epoch = decision.Head.Epoch;
        var said = BotMarks.Leave(Say(decision, step.Replies, now, isWelcome), epoch, step.Marks, directory.Current.Tags, now);
        return Follow(said, epoch, step, now) with
        {
            Run = new(version, epoch, new RunState(step.Run, facts).Write()),
            Turn = new(
                decision.Head.LastSequence,
                epoch,
                version,
                JsonSerializer.Serialize([.. step.Path.Take(PathLength)], TurnJson.Default.IReadOnlyListString),
                step.Outcome.GetType().Name,
                now),
            Details = BotMarks.Learn(LearnedDetails.Between(before.AllVariables(), step.Run.AllVariables()), step.Marks),
        };
    }

    /// <summary>Lets the bot say something. Visitors know it by the inbox's name.</summary>
    public Decision Say(Decision decision, IReadOnlyList<Activity> replies, DateTimeOffset now, bool isWelcome = false) =>
        SayUnder(decision.Head.Epoch, decision, replies, now, isWelcome);

    /// <summary>Lets the bot say something under an epoch; when that is over, operators alone see what it would have said.</summary>
    public Decision SayUnder(int epoch, Decision decision, IReadOnlyList<Activity> replies, DateTimeOffset now, bool isWelcome = false)
    {
        var from = new ChannelAccount { Id = "bot", Name = directory.Current.FindInbox(decision.Head.Inbox)?.Name, Role = "bot" };
        return decision.Then(ConversationRules.Decide(
            decision.Head, new Command.BotReply(epoch, [.. replies.Select(reply => reply with { From = from })], isWelcome), now));
    }

    /// <summary>Keeps for operators what the bot would have said in a decision that was not committed, when somebody else has the conversation by now.</summary>
    /// <param name="head">The head that is decided on instead.</param>
    /// <param name="decision">What is decided on it.</param>
    /// <param name="lost">What was not committed.</param>
    /// <param name="now">The instant.</param>
    public static Decision Suppress(ConversationHead head, Decision decision, Decision lost, DateTimeOffset now)
    {
        var said = lost.Entries.Where(entry => entry is { Author.Kind: AuthorKind.Bot, Visibility: Visibility.Everyone }).ToList();
        var isOver = said is [{ Epoch: var told }, ..] && told < head.Epoch && head is { IsOpen: true, State: not ConversationState.Bot };
        return isOver && !decision.Entries.Any(entry => entry.Suppressed)
            ? decision.Then(ConversationRules.Decide(decision.Head, new Command.BotReply(said[0].Epoch, [.. said.Select(entry => entry.Activity)]), now))
            : decision;
    }

    private TurnPlan Follow(Decision said, int epoch, FlowStep step, DateTimeOffset now) => step.Outcome switch
    {
        FlowOutcome.Waiting { Alarm: null } => new(said),
        FlowOutcome.Waiting { Alarm: { } time } => Then(said, new Command.BotAlarm(epoch, Guid.CreateVersion7(now), time), now),
        FlowOutcome.Paused paused => Then(said, new Command.BotPause(epoch, Guid.CreateVersion7(now), paused.Time, paused.Typing), now),
        FlowOutcome.Finished => Then(said, new Command.BotFinished(epoch), now),
        FlowOutcome.WentIdle => Then(said, new Command.BotFinished(epoch, ClosingReason.Idle), now),
        FlowOutcome.MessageLeft left => Then(said, new Command.BotFinished(epoch, ClosingReason.BotFinished, left.Reason), now),
        FlowOutcome.EffectRequested asked => Then(
            said,
            new Command.RequestEffect(epoch, Guid.CreateVersion7(now), JsonSerializer.Serialize(asked.Effect, FlowRunJson.Default.HttpEffect)),
            now),
        FlowOutcome.HandoffRequested asked => handoff.Request(
            said, asked.Failed ? HandoffReason.BotError : HandoffReason.Flow, asked.Department, asked.Reason, step.Run.AllVariables(), now),
        _ => throw new InvalidOperationException($"No rule for the outcome {step.Outcome.GetType().Name}."),
    };

    private static TurnPlan Then(Decision said, Command command, DateTimeOffset now) =>
        new(said.Then(ConversationRules.Decide(said.Head, command, now)));
}
