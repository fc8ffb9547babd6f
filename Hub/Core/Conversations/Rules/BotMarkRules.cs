using Omnichannel.Core.Activities;

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

    public static Decision Tag(ConversationHead head, Command.BotTag command, DateTimeOffset now)
    {
        var left = head.Tags.Where(tag => !Holds(command.Removed, tag)).ToList();
        var added = command.Added.Where(tag => !Holds(left, tag)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Math.Max(0, ConversationHead.MostTags - left.Count)).ToList();
        IReadOnlyList<string> tags = [.. left, .. added];
        if (!BotRules.Owns(head, command.Epoch) || tags.SequenceEqual(head.Tags, StringComparer.Ordinal))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now) { Head = head with { Tags = tags } };
        draft.AppendEvent(
            Author.Bot,
            Visibility.Operators,
            EventNames.Tags,
            new(added, [.. head.Tags.Where(tag => !Holds(left, tag))]),
            EventValues.Default.TagsChanged);
        return draft.Done();
    }

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

    private static bool Holds(IEnumerable<string> tags, string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
}
