namespace Omnichannel.Handoff.Assignment;

/// <summary>Finds who gets a conversation, and says of everybody else why not.</summary>
public static class Picker
{
    /// <summary>Looks at everybody of the department.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="candidates">Everybody of the department.</param>
    /// <param name="policy">Who is chosen of those who can.</param>
    /// <returns>The choice; nobody when nobody can, or when everybody may pick it up.</returns>
    public static Choice Pick(WaitingChat chat, IReadOnlyList<Candidate> candidates, IAssignmentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(policy);
        var eligible = candidates.Where(one => Refuse(chat, one) is null).ToList();
        var chosen = eligible.Count > 0 ? policy.Pick(chat, eligible) : null;
        return new(policy.Name, chosen, [.. candidates.Select(one => new Verdict(one.Id, Refuse(chat, one) ?? Beside(one)))]);

        PassedOverBecause? Beside(Candidate one) => chosen is null || one.Id == chosen ? null : PassedOverBecause.NotNext;
    }

    /// <summary>Finds the next conversation that somebody can be given, in the order of the queue: the oldest that anybody can take is never skipped.</summary>
    /// <param name="queue">The queue, in its order, without those that are offered to somebody already.</param>
    /// <param name="candidates">Everybody of the department.</param>
    /// <param name="policyOf">The strategy of a conversation.</param>
    /// <returns>The conversation and the choice; null when nobody can be given any.</returns>
    public static (WaitingChat Chat, Choice Choice)? Next(
        IEnumerable<WaitingChat> queue, IReadOnlyList<Candidate> candidates, Func<WaitingChat, IAssignmentPolicy> policyOf)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(policyOf);
        if (!candidates.Any(one => one is { IsAvailable: true, HasRoom: true }))
        {
            return null;
        }

        foreach (var chat in queue)
        {
            if (Pick(chat, candidates, policyOf(chat)) is { Chosen: not null } choice)
            {
                return (chat, choice);
            }
        }

        return null;
    }

    /// <summary>Puts conversations into the order in which they are served: the urgent ones first, then the longest waiting.</summary>
    /// <param name="queue">In any order.</param>
    /// <returns>In the order of the queue.</returns>
    public static IEnumerable<WaitingChat> InOrder(IEnumerable<WaitingChat> queue) =>
        queue.OrderByDescending(chat => chat.Priority).ThenBy(chat => chat.QueuedAt).ThenBy(chat => chat.Id.Value);

    private static PassedOverBecause? Refuse(WaitingChat chat, Candidate one) =>
        !one.IsAvailable ? PassedOverBecause.NotAvailable
        : !one.HasRoom ? PassedOverBecause.Full
        : chat.PassedOver.Contains(one.Id) ? PassedOverBecause.DidNotTakeIt
        : !one.Knows(chat.Skills) ? PassedOverBecause.LacksSkill
        : !one.Speaks(chat.Language) ? PassedOverBecause.LacksLanguage
        : null;
}
