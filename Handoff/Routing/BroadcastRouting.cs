using Omnichannel.Core;

namespace Omnichannel.Handoff.Routing;

/// <summary>Everybody may pick up; this decides whom a waiting conversation is called out to.</summary>
public static class BroadcastRouting
{
    /// <summary>Chooses whom to alert: those who are free for it; else everybody who could help at all, so that it is never silent.</summary>
    /// <param name="candidates">Every connected operator who may see the conversation.</param>
    /// <returns>Whom to alert, in the order given; empty only when nobody is connected who could help.</returns>
    public static IReadOnlyList<OperatorId> WhomToAlert(IReadOnlyList<AlertCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var free = candidates.Where(candidate => candidate is { InDepartment: true, IsAvailable: true, HasRoom: true }).ToList();
        return [.. (free.Count > 0 ? free : candidates.Where(candidate => candidate.InDepartment || candidate.IsAdmin)).Select(candidate => candidate.Id)];
    }
}
