using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Rules;

namespace Omnichannel.Core.Conversations.Tags;

/// <summary>Words by which conversations are found again. They move nothing else.</summary>
internal static class TagRules
{
    public static Decision Tag(ConversationHead head, Command.Tag command, DateTimeOffset now) =>
        Change(head, Author.Of(command.By.Id), command.Added, command.Removed, now, Accounts.Of(command.By));

    /// <summary>Takes tags off and puts tags on; what does not fit is left out, and what changes nothing is nothing.</summary>
    public static Decision Change(
        ConversationHead head, Author by, IReadOnlyList<string> adds, IReadOnlyList<string> removes, DateTimeOffset now, ChannelAccount? from = null)
    {
        var left = head.Tags.Where(tag => !Holds(removes, tag)).ToList();
        var added = adds.Where(tag => !Holds(left, tag)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Math.Max(0, ConversationHead.MostTags - left.Count)).ToList();
        IReadOnlyList<string> tags = [.. left, .. added];
        if (tags.SequenceEqual(head.Tags, StringComparer.Ordinal))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now) { Head = head with { Tags = tags } };
        draft.AppendEvent(
            by,
            Visibility.Operators,
            EventNames.Tags,
            new(added, [.. head.Tags.Where(tag => !Holds(left, tag))]),
            EventValues.Default.TagsChanged,
            from);
        return draft.Done();
    }

    private static bool Holds(IEnumerable<string> tags, string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
}
