namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>A part of a list as it was read.</summary>
/// <param name="Found">The places that fit, in order.</param>
/// <param name="LookedUpTo">Where looking stopped because it had looked at enough; null when it came to its end or found all that was asked for.</param>
internal sealed record ListStretch(IReadOnlyList<ListCursor> Found, ListCursor? LookedUpTo)
{
    /// <summary>Puts the parts of a list together. What lies behind the nearest edge was not looked at in all of them, so it waits for the next page.</summary>
    public static ListStretch Merge(ConversationList list, IReadOnlyList<ListStretch> parts, int limit)
    {
        var edges = ListOrder.Sort(list, parts.Select(part => part.LookedUpTo).OfType<ListCursor>()).ToList();
        ListCursor? edge = edges.Count > 0 ? edges[0] : null;
        var found = ListOrder.Sort(list, parts.SelectMany(part => part.Found))
            .Where(place => edge is not { } last || !ListOrder.IsBehind(list, place, last))
            .Take(limit).ToList();
        return new(found, edge);
    }
}
