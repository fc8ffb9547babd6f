using Omnichannel.Core.Conversations.Rules;

namespace Omnichannel.Core.Conversations.Notes;

/// <summary>What operators write for each other. It moves nothing that the visitor or the clock goes by.</summary>
internal static class NoteRules
{
    public static Decision Leave(ConversationHead head, Command.LeaveNote command, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        draft.Append(Author.Of(command.By.Id), Visibility.Operators, command.Activity with { From = Accounts.Of(command.By) });
        return draft.Done();
    }

    /// <summary>Says why a note cannot be changed so; null when it can. Also after the end: a note is for those who read the conversation later.</summary>
    public static Refusal? Refuse(Command.Change command, bool mayChangeOthers) => command switch
    {
        { By: null } => Refusal.NoSuchMessage,
        { Message.IsDeleted: true } => Refusal.AlreadyDeleted,
        _ when !mayChangeOthers && command.Message?.Author != Author.Of(command.By.Id) => Refusal.NotAuthor,
        _ => null,
    };
}
