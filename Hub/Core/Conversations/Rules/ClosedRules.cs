using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>The end that comes by itself, and what can still be done after an end.</summary>
internal static class ClosedRules
{
    public static Decision CloseIdle(ConversationHead head, Command.CloseIdle command, DateTimeOffset now)
    {
        var visitorSpoke = head.Preview?.By is null or AuthorKind.Visitor;
        if (head.State != command.State
            || !head.Started
            || head.QuietSince > command.Since
            || head.Ending is not null
            || (command.VisitorSpokeLast is { } wanted && wanted != visitorSpoke))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        EndingRules.Close(draft, Author.System, ClosingReason.Idle);
        return draft.Done();
    }

    public static Decision Undo(ConversationHead head, Command.UndoEnd command, DateTimeOffset now)
    {
        if (head.IsOpen)
        {
            return Decision.Refused(head, Refusal.AlreadyOpen);
        }

        if (head.LastOwner != command.By.Id && !command.MayOversee)
        {
            return Decision.Refused(head, Refusal.NotOwner);
        }

        var mayBeTakenBack = head.ClosingReason is ClosingReason.Resolved or ClosingReason.TimedOut && now - head.ClosedAt <= ConversationRules.UndoWindow;
        return mayBeTakenBack
            ? OperatorRules.OpenAgain(head, command.By, command.To, head.Department, now)
            : Decision.Refused(head, Refusal.TooLate);
    }

    public static Decision Rate(ConversationHead head, Command.Rate command, DateTimeOffset now)
    {
        if (head.IsOpen || !head.Started)
        {
            return Decision.Refused(head, Refusal.AlreadyOpen);
        }

        var draft = new Draft(head, now);
        draft.AppendEvent(Author.Visitor, Visibility.Operators, EventNames.Rating, new(command.Score, command.Comment), EventValues.Default.Rated);
        return draft.Done();
    }
}
