namespace Omnichannel.Core.Conversations.Tags;

/// <summary>What a conversation must carry before somebody can end it; ends that come by themselves need nothing.</summary>
/// <param name="Outcomes">The names of tags that say how a conversation ended, of which it needs one; null when any tag will do.</param>
public sealed record NeededTag(IReadOnlySet<string>? Outcomes)
{
    /// <summary>Any tag will do.</summary>
    public static readonly NeededTag Any = new(Outcomes: null);

    /// <summary>Says why a conversation cannot end yet; null when it carries what it needs.</summary>
    internal Refusal? Missing(ConversationHead head) => Outcomes is null
        ? (head.Tags.Count == 0 ? Refusal.TagRequired : null)
        : (head.Tags.Any(Outcomes.Contains) ? null : Refusal.OutcomeRequired);
}
