using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations.Rules;

namespace Omnichannel.Core.Conversations.Deliveries;

/// <summary>What becomes known of messages on their way to a vendor. Only what people must act on comes into the log; the rest is in the ledger.</summary>
internal static class DeliveryRules
{
    public static Decision Told(ConversationHead head, Command.DeliveryTold command, DateTimeOffset now)
    {
        if (command.Sequence < 1 || command.Sequence > head.LastSequence)
        {
            return Decision.Refused(head, Refusal.NoSuchMessage);
        }

        var isLost = command.State is DeliveryState.Failed or DeliveryState.Unknown;
        var draft = new Draft(head, now);
        draft.Head = head with { Undelivered = Math.Max(0, head.Undelivered + (isLost ? 1 : -1)) };
        Append(draft, Author.System, command.Sequence, command.State, command.Problem);
        return draft.Done();
    }

    public static Decision Redeliver(ConversationHead head, Command.Redeliver command, DateTimeOffset now)
    {
        if (head.Owner != command.By.Id && !command.MayActForOthers)
        {
            return Decision.Refused(head, Refusal.NotOwner);
        }

        if (command.Sequence < 1 || command.Sequence > head.LastSequence)
        {
            return Decision.Refused(head, Refusal.NoSuchMessage);
        }

        if (!head.MayBeWrittenTo(command.ReplyWindow, now))
        {
            return Decision.Refused(head, Refusal.ReplyWindowClosed);
        }

        var draft = new Draft(head, now);
        draft.Head = head with { Undelivered = Math.Max(0, head.Undelivered - 1) };
        Append(draft, Author.Of(command.By.Id), command.Sequence, DeliveryState.Pending, problem: null, Accounts.Of(command.By));
        draft.Deliver(command.Sequence, command.Round);
        return draft.Done();
    }

    private static void Append(
        Draft draft, Author author, long sequence, DeliveryState state, DeliveryProblem? problem, ChannelAccount? from = null) =>
        draft.AppendEvent(
            author,
            Visibility.Operators,
            EventNames.Delivery,
            new(sequence, Name(state.ToString()), problem is null ? null : Name(problem.Cause.ToString()), problem?.Code, problem?.Detail),
            EventValues.Default.DeliveryFate,
            from);

    private static string Name(string value) => JsonNamingPolicy.CamelCase.ConvertName(value);
}
