using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Handoff.Hours;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Departments;

/// <summary>What departments and routing rules must look like. The sentences stand under the names of the request's members.</summary>
internal static class DepartmentRules
{
    public const int MostRules = 100;

    private const int LongestName = 60;
    private const int LongestText = 500;
    private const int MostSpans = 50;
    private const int MostDays = 400;
    private const int MostWords = 50;
    private const int FarthestPriority = 100;

    public static Dictionary<string, string[]> Check(Guid id, DepartmentRequest request, DirectorySnapshot known)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (DisplayText.CleanName(request.Name) is not { Length: <= LongestName } name)
        {
            errors["name"] = [$"Enter a name of 1 to {LongestName} characters."];
        }
        else if (known.FindDepartment(name) is { } other && other.Id.Value != id)
        {
            errors["name"] = ["Another department has this name."];
        }

        Check(id, request.Policy ?? DepartmentPolicy.Default, known, errors);
        return errors;
    }

    /// <summary>Checks rules; each sentence names its rule.</summary>
    public static Dictionary<string, string[]> Check(IReadOnlyList<RoutingRule>? rules, DirectorySnapshot known)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (rules is null || rules.Count > MostRules)
        {
            errors["rules"] = [$"Send at most {MostRules} rules."];
            return errors;
        }

        for (var index = 0; index < rules.Count; index++)
        {
            if (FirstError(rules[index], known) is { } error)
            {
                errors[$"rules[{index}]"] = [error];
            }
        }

        return errors;
    }

    private static string? FirstError(RoutingRule? rule, DirectorySnapshot known) =>
        rule is null || rule.When is null || rule.Then is null ? "A rule is missing."
        : DisplayText.CleanName(rule.Name) is not { Length: <= LongestName } ? $"Enter a name of 1 to {LongestName} characters."
        : rule.Then.Department is { } department && known.FindDepartment(new DepartmentId(department)) is null ? "This department does not exist any more. Choose another."
        : rule.Then.Strategy is { } strategy && AssignmentPolicies.Find(strategy) is null ? $"There is no strategy '{DisplayText.Clean(strategy, LongestName)}'."
        : rule.Then.Priority is < -FarthestPriority or > FarthestPriority ? $"Enter a priority from -{FarthestPriority} to {FarthestPriority}."
        : HasHoles(rule) ? "A value is missing."
        : Lists(rule).Any(count => count > MostWords) ? $"Enter at most {MostWords} values each."
        : rule.When.PastAtLeast > rule.When.PastAtMost ? "The lowest number of earlier chats is above the highest."
        : null;

    private static bool HasHoles(RoutingRule rule) =>
        rule.When.Channels is null || rule.When.Page is null || rule.When.Utm is null || rule.When.Fields is null || rule.When.Languages is null || rule.When.Inboxes is null
        || rule.When.Departments is null || rule.Then.Skills is null
        || rule.When.Channels.Concat(rule.When.Page).Concat(rule.When.Languages).Concat(rule.Then.Skills).Any(string.IsNullOrWhiteSpace)
        || rule.When.Utm.Concat(rule.When.Fields).Any(pair => pair is null || string.IsNullOrWhiteSpace(pair.Name) || pair.Value is null);

    private static IEnumerable<int> Lists(RoutingRule rule) =>
    [
        rule.When.Channels.Count, rule.When.Page.Count, rule.When.Utm.Count, rule.When.Fields.Count, rule.When.Languages.Count, rule.When.Inboxes.Count,
        rule.When.Departments.Count, rule.Then.Skills.Count,
    ];

    private static void Check(Guid id, DepartmentPolicy policy, DirectorySnapshot known, Dictionary<string, string[]> errors)
    {
        if (AssignmentPolicies.Find(policy.Strategy) is null)
        {
            errors["policy.strategy"] = ["Choose one of " + string.Join(", ", AssignmentPolicies.All.Select(one => one.Name)) + "."];
        }

        if (policy.OfferSeconds is not (0 or (>= 5 and <= 600)))
        {
            errors["policy.offerSeconds"] = ["Enter 5 to 600 seconds, or 0 to give chats without asking."];
        }

        if (policy.MaximumWaitSeconds is < 10 or > 86_400)
        {
            errors["policy.maximumWaitSeconds"] = ["Enter 10 seconds to a day, or nothing for no limit."];
        }

        if (policy.Priority is < -FarthestPriority or > FarthestPriority)
        {
            errors["policy.priority"] = [$"Enter a priority from -{FarthestPriority} to {FarthestPriority}."];
        }

        if (policy.AwayText?.Trim().Length > LongestText)
        {
            errors["policy.awayText"] = [$"Enter at most {LongestText} characters."];
        }

        if (policy.Fallback is { } fallback && FallbackError(id, fallback, known) is { } wrong)
        {
            errors["policy.fallback"] = [wrong];
        }
        else if (policy.Fallback is null && (policy.AfterWait == WhenNobody.Fallback || policy.WhenClosed == WhenNobody.Fallback))
        {
            errors["policy.fallback"] = ["Choose the department that helps out."];
        }

        if (HoursError(policy.Hours) is { } hours)
        {
            errors["policy.hours"] = [hours];
        }
    }

    // Round in a circle nobody would ever be responsible, and a long chain means that nobody knows who is.
    private static string? FallbackError(Guid id, Guid fallback, DirectorySnapshot known)
    {
        Guid? at = fallback;
        for (var step = 1; at is { } next; step++)
        {
            if (next == id)
            {
                return "The departments that help out would go round in a circle.";
            }

            if (step > DepartmentPolicy.FallbackDepth)
            {
                return $"At most {DepartmentPolicy.FallbackDepth} departments can help out one after the other.";
            }

            if (known.FindDepartment(new DepartmentId(next)) is not { } department)
            {
                return step == 1 ? "This department does not exist any more. Choose another." : null;
            }

            at = department.Policy.Fallback;
        }

        return null;
    }

    private static string? HoursError(BusinessHours? hours) =>
        hours is null || hours.Weekly is null || hours.Days is null ? "The hours are missing."
        : !TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone ?? "", out _) ? "Choose a time zone such as Europe/Berlin."
        : hours.Weekly.Count > MostSpans ? $"Enter at most {MostSpans} spans."
        : hours.Weekly.Any(span => span.To != TimeOnly.MinValue && span.To <= span.From) ? "A span must end after it begins."
        : hours.Days.Count > MostDays ? $"Enter at most {MostDays} days."
        : hours.Days.Any(day => (day.From is null) != (day.To is null)) ? "A day is closed, or has both a beginning and an end."
        : hours.Days.DistinctBy(day => day.Date).Count() != hours.Days.Count ? "A day stands there twice."
        : null;
}
