using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Core.Conversations.Notes;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>How what was said is changed or taken back. The log only grows: a change is an entry of its own that supersedes the message.</summary>
internal static class ChangeRules
{
    public static Decision Edit(ConversationHead head, Command.Edit command, DateTimeOffset now)
    {
        if (Refuse(head, command, mayChangeOthers: false) is { } refusal)
        {
            return Decision.Refused(head, refusal);
        }

        var current = command.Message!.Activity; // Not null: the refusals have looked.
        if (command.Activity.Attachments is null && (command.Activity.Text ?? "") == (current.Text ?? ""))
        {
            return Decision.Nothing(head);
        }

        var edited = command.Activity with
        {
            Type = ActivityTypes.MessageUpdate,
            Attachments = command.Activity.Attachments ?? current.Attachments,
            Value = command.Activity.Value ?? current.Value,
        };
        var draft = Append(head, command, edited, now);
        if (command.By is null)
        {
            draft.Head = draft.Head with { LastVisitorSequence = draft.Head.LastSequence };
        }

        return Show(draft, command, edited);
    }

    public static Decision Delete(ConversationHead head, Command.Delete command, DateTimeOffset now) =>
        Refuse(head, command, command.MayDeleteOthers) is { } refusal
            ? Decision.Refused(head, refusal)
            : Show(Append(head, command, new() { Type = ActivityTypes.MessageDelete }, now), command, null);

    // Visitors change what they wrote where they wrote it, and the hub hears of it afterwards: also after the end, which stays the end.
    private static Refusal? Refuse(ConversationHead head, Command.Change command, bool mayChangeOthers) => command switch
    {
        { Message.IsNote: true } => NoteRules.Refuse(command, mayChangeOthers),
        { Message: not { IsPublicMessage: true } } => Refusal.NoSuchMessage,
        { Message.IsDeleted: true } => Refusal.AlreadyDeleted,
        { By: not null } when mayChangeOthers => null,
        { By: not null } when !head.IsOpen => Refusal.ConversationClosed,
        { By: { } person } when head.Owner != person.Id && head.RoleOf(person.Id) != ParticipantRole.Participant => Refusal.NotOwner,
        _ when command.Message.Author != AuthorOf(command) => Refusal.NotAuthor,
        _ => null,
    };

    private static Author AuthorOf(Command.Change command) => command.By is { } person ? Author.Of(person.Id) : Author.Visitor;

    private static Draft Append(ConversationHead head, Command.Change command, Activity activity, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        var author = AuthorOf(command);
        if (command.By is null)
        {
            EndingRules.Cancel(draft, author, "visitor");
        }

        var visibility = command.Message!.Visibility; // Not null: the refusals have looked.
        draft.Append(author, visibility, activity with { From = command.By is { } person ? Accounts.Of(person) : null }, supersedes: command.Target);
        if (visibility == Visibility.Everyone)
        {
            // Who answers should have seen it: a change counts as something said.
            draft.Head = draft.Head with { LastSpeakers = draft.Head.LastSpeakers.Spoke(author, draft.Head.LastSequence) };
        }

        return draft;
    }

    // What was taken back is shown nowhere.
    private static Decision Show(Draft draft, Command.Change command, Activity? edited)
    {
        if (draft.Head.Preview is { } preview && preview.Sequence == command.Target)
        {
            draft.Head = draft.Head with { Preview = preview with { Text = edited is null ? null : Draft.PreviewText(edited) } };
        }

        if (draft.Head.Wish?.Sequence == command.Target)
        {
            draft.Head = draft.Head with { Wish = string.IsNullOrEmpty(edited?.Text) ? null : new(Draft.Shorten(edited.Text), command.Target) };
        }

        return draft.Done();
    }
}
