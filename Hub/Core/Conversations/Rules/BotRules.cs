using System.Text.Json;
using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>What the flow can do: anything, while the bot owns the conversation and under the epoch it ran in; nothing after that.</summary>
internal static class BotRules
{
    public static Decision Reply(ConversationHead head, Command.BotReply command, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        var maySpeak = Owns(head, command.Epoch);
        foreach (var reply in command.Replies)
        {
            draft.Append(Author.Bot, maySpeak ? Visibility.Everyone : Visibility.Operators, reply, suppressed: !maySpeak);
        }

        if (maySpeak && command.Replies.Count > 0)
        {
            draft.Head = draft.Head with { WaitingSince = null, BotHasAnswered = head.BotHasAnswered || (head.Started && !command.IsWelcome) };
        }

        return draft.Done();
    }

    public static Decision RequestEffect(ConversationHead head, Command.RequestEffect command, DateTimeOffset now)
    {
        if (!Owns(head, command.Epoch))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now) { Head = head with { AwaitingEffect = command.EffectId } };
        draft.Schedule(WorkKind.FlowEffect, command.EffectId.ToString("D"), now, command.Payload);
        return draft.Done();
    }

    public static Decision EffectCompleted(ConversationHead head, Command.EffectCompleted command) =>
        head.AwaitingEffect == command.EffectId && head.State == ConversationState.Bot
            ? new() { Head = head with { AwaitingEffect = null } }
            : Decision.Nothing(head);

    public static Decision Finished(ConversationHead head, Command.BotFinished command, DateTimeOffset now)
    {
        if (!Owns(head, command.Epoch))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        if (command.Missed is { } missed)
        {
            QueueRules.Mark(draft, missed, Author.Bot);
        }

        EndingRules.Close(draft, Author.Bot, command.Reason);
        return draft.Done();
    }

    public static Decision RequestHandoff(ConversationHead head, Command.RequestHandoff command, DateTimeOffset now)
    {
        if (!Owns(head, command.Epoch))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now) { Head = head with { Department = command.Department } };
        draft.ChangeOwner(ConversationState.Queued, owner: null);
        draft.Append(Author.Bot, Visibility.Operators, new()
        {
            Type = ActivityTypes.Event,
            Name = EventNames.HandoffInitiate,
            Value = command.Packet.ValueKind == JsonValueKind.Undefined ? null : command.Packet,
        });
        draft.Head = draft.Head with { WaitingSince = draft.Head.WaitingSince ?? now };
        return draft.Done();
    }

    /// <summary>Tells whether what a flow wants may still be done.</summary>
    public static bool Owns(ConversationHead head, int epoch) => head.State == ConversationState.Bot && head.Epoch == epoch;
}
