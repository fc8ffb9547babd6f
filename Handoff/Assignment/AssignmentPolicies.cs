using Omnichannel.Core;

namespace Omnichannel.Handoff.Assignment;

/// <summary>The strategies by name. All are deterministic: ties are decided by the operator's id.</summary>
public static class AssignmentPolicies
{
    /// <summary>Everybody may pick it up; nobody is chosen.</summary>
    public static readonly IAssignmentPolicy Broadcast = new EverybodyMay();

    /// <summary>Whoever was served longest ago.</summary>
    public static readonly IAssignmentPolicy RoundRobin = new InTurn();

    /// <summary>Whoever has the fewest conversations, and among them whoever was served longest ago.</summary>
    public static readonly IAssignmentPolicy LeastBusy = new FewestFirst();

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IAssignmentPolicy> All = [Broadcast, RoundRobin, LeastBusy];

    /// <summary>Finds a strategy by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The strategy; null when there is none of that name.</returns>
    public static IAssignmentPolicy? Find(string? name) => All.FirstOrDefault(policy => policy.Name == name);

    private static OperatorId LongestAgo(IEnumerable<Candidate> candidates) =>
        candidates.OrderBy(one => one.LastServedAt ?? DateTimeOffset.MinValue).ThenBy(one => one.Id.Value).First().Id;

    private sealed class EverybodyMay : IAssignmentPolicy
    {
        public string Name => "broadcast";

        public OperatorId? Pick(WaitingChat chat, IReadOnlyList<Candidate> eligible) => null;
    }

    private sealed class InTurn : IAssignmentPolicy
    {
        public string Name => "roundRobin";

        public OperatorId? Pick(WaitingChat chat, IReadOnlyList<Candidate> eligible) => LongestAgo(eligible);
    }

    private sealed class FewestFirst : IAssignmentPolicy
    {
        public string Name => "leastBusy";

        public OperatorId? Pick(WaitingChat chat, IReadOnlyList<Candidate> eligible)
        {
            var fewest = eligible.Min(one => one.Load);
            return LongestAgo(eligible.Where(one => one.Load == fewest));
        }
    }
}
