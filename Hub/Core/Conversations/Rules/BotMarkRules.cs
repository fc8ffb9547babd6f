using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Tags;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>What a flow leaves for operators: notes, tags, what it has learned of the contact. Visitors see none of it.</summary>
internal static class BotMarkRules
{
    public static Decision Note(ConversationHead head, Command.BotNote command, DateTimeOffset now)
    {
        if (!BotRules.Owns(head, command.Epoch))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        draft.Append(Author.Bot, Visibility.Operators, new() { Type = ActivityTypes.Message, Text = command.Text, TextFormat = "plain" });
        return draft.Done();
    }

    public static Decision Tag(ConversationHead head, Command.BotTag command, DateTimeOffset now) => BotRules.Owns(head, command.Epoch)
        ? TagRules.Change(head, Author.Bot, command.Added, command.Removed, now)
        : Decision.Nothing(head);

    public static Decision Contact(ConversationHead head, Command.BotContact command, DateTimeOffset now)
    {
        if (!BotRules.Owns(head, command.Epoch))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        draft.AppendEvent(
            Author.Bot,
            Visibility.Operators,
            EventNames.Contact,
            new(command.Field, command.Name, command.Value),
            EventValues.Default.ContactLearned);
        return draft.Done();
    }
}
