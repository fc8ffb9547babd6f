using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Matching;

/// <summary>Says how a conversation that has just joined a queue stands in it: asks rules and hours.</summary>
internal sealed class Admissions(HubDirectory directory, RoutingFactsReader facts, TimeProvider clock)
{
    /// <summary>Tells whether there is anything to ask; without rules, hours and limits a queue is just a queue.</summary>
    public static bool IsNeeded(DirectorySnapshot known, ConversationHead head) => head is { State: ConversationState.Queued, Started: true, Routing.Admitted: false }
        && (known.Rules.Count > 0 || HasOwnWays(known.FindDepartment(head.Department)?.Policy ?? DepartmentPolicy.Default));

    /// <summary>Makes the command that admits a conversation, or that ends it because everything is closed.</summary>
    public async Task<Command> DecideAsync(ConversationHead head, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = directory.Current;
        var asked = await facts.ReadAsync(head, cancellationToken);
        var verdict = RoutingRules.Ask(known.Rules, asked);
        var routed = known.FindDepartment(new DepartmentId(verdict.Rule?.Then.Department ?? head.Department.Value)) ?? known.DefaultDepartment;
        var isClosed = !routed.Policy.Hours.IsOpen(now);
        if (isClosed && routed.Policy.WhenClosed == WhenNobody.Miss && !head.PersonHasSpoken)
        {
            return new Command.Miss(MissedReason.OfflineHours, routed.Policy.AwayText ?? AwayTexts.Closed(asked.Language));
        }

        var department = isClosed && routed.Policy.WhenClosed == WhenNobody.Fallback && FindFallback(routed.Id) is { } other ? other : routed;
        return new Command.Admit(AdmissionOf(head, verdict, department, asked, isClosed, now));
    }

    /// <summary>Finds the department that helps out.</summary>
    public Department? FindFallback(DepartmentId from) =>
        DepartmentPolicy.FindFallback(from, id => directory.Current.FindDepartment(id)?.Policy, clock.GetUtcNow()) is { } found ? directory.Current.FindDepartment(found) : null;

    private static bool HasOwnWays(DepartmentPolicy policy) =>
        policy.MaximumWaitSeconds is not null || policy.WhenClosed != WhenNobody.Wait || policy.Priority != 0;

    private static Admission AdmissionOf(
        ConversationHead head, RoutingVerdict verdict, Department department, RoutingFacts asked, bool isClosed, DateTimeOffset now)
    {
        var then = verdict.Rule?.Then;
        var moves = department.Id != head.Department;
        return new()
        {
            Department = moves ? department.AsNamed : null,
            Priority = then?.Priority ?? department.Policy.Priority,
            Rule = verdict.Rule?.Name,
            Strategy = then?.Strategy,
            Skills = [.. (then?.Skills ?? []).Select(skill => skill.Trim().ToLowerInvariant())],
            Language = then?.NeedsLanguage == true ? asked.Language : null,
            Wait = department.Policy.MaximumWaitSeconds is { } seconds ? new(Guid.CreateVersion7(now), now.AddSeconds(seconds)) : null,
            Why = verdict.Rule is not null || moves
                ? JsonSerializer.SerializeToElement(new AdmittedBecause(verdict.Steps, isClosed), MatchingJson.Default.AdmittedBecause)
                : null,
        };
    }
}

/// <summary>Why a conversation was admitted as it was.</summary>
/// <param name="Steps">The rules that were asked.</param>
/// <param name="Closed">Whether the department it was for is closed.</param>
internal sealed record AdmittedBecause(IReadOnlyList<RuleStep> Steps, bool Closed);

/// <summary>Why somebody was chosen.</summary>
/// <param name="Strategy">The strategy's name.</param>
/// <param name="Candidates">Everybody who was looked at.</param>
internal sealed record ChosenBecause(string Strategy, IReadOnlyList<CandidateView> Candidates);

/// <summary>One who was looked at.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Because">Why not; null for whoever was chosen or could pick it up.</param>
internal sealed record CandidateView(Guid Id, string Name, string? Because);

/// <summary>How the reasons of routing are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AdmittedBecause))]
[JsonSerializable(typeof(ChosenBecause))]
[JsonSerializable(typeof(RoutingView))]
internal sealed partial class MatchingJson : JsonSerializerContext;
