using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Departments;

/// <summary>All departments by name, and the strategies they can choose from.</summary>
internal sealed record DepartmentListView(IReadOnlyList<DepartmentView> Items, IReadOnlyList<string> Strategies);

/// <summary>A department with its settings.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">How often it was changed.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDefault">Whether others fall back to it.</param>
/// <param name="Policy">How it works.</param>
/// <param name="IsOpen">Whether it is open now.</param>
/// <param name="OpensAt">When it opens next, in UTC; null while it is open, or when it does not open within a year.</param>
/// <param name="Members">Its people, by name.</param>
internal sealed record DepartmentView(
    Guid Id, int Version, string Name, bool IsDefault, DepartmentPolicy Policy, bool IsOpen, DateTimeOffset? OpensAt, IReadOnlyList<NamedView> Members);

/// <summary>What rules would do.</summary>
/// <param name="Rule">The name of the rule that fits; null when none does.</param>
/// <param name="Steps">Each rule that was asked, with the condition that did not hold.</param>
/// <param name="Facts">What they were asked about.</param>
/// <param name="Department">Where it would go.</param>
internal sealed record DryRunView(string? Rule, IReadOnlyList<RuleStep> Steps, RoutingFacts Facts, NamedView Department);
