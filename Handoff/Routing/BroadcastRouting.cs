namespace Omnichannel.Handoff.Routing;

/// <summary>Whoever is called may pick up; this decides whom a waiting conversation is called out to.</summary>
public static class BroadcastRouting
{
    /// <summary>
    /// Chooses whom to alert: those who are free for it and suited; else those who are free; else, as a last resort, everybody who could help at
    /// all, so that it is never silent.
    /// </summary>
    /// <param name="candidates">Every connected operator who may see the conversation.</param>
    /// <returns>Whom to alert; nobody only when nobody is connected who could help.</returns>
    public static CallOut WhomToAlert(IReadOnlyList<AlertCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var free = candidates.Where(candidate => candidate is { InDepartment: true, IsAvailable: true, HasRoom: true }).ToList();
        if (free.Count == 0)
        {
            return Of(candidates.Where(candidate => candidate.InDepartment || candidate.IsAdmin), isLastResort: true);
        }

        var suited = free.Where(candidate => candidate.IsSuited).ToList();
        return Of(suited.Count > 0 ? suited : free, isLastResort: false);
    }

    private static CallOut Of(IEnumerable<AlertCandidate> whom, bool isLastResort) => new([.. whom.Select(candidate => candidate.Id)], isLastResort);
}
