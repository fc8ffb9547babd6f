namespace Omnichannel.Handoff.Routing;

/// <summary>Asks the rules, in order.</summary>
public static class RoutingRules
{
    private const string UtmPrefix = "utm_";

    /// <summary>Finds the first rule that fits.</summary>
    /// <param name="rules">The rules, in order.</param>
    /// <param name="facts">What is known of the conversation.</param>
    /// <returns>The rule, and what was found of each that was asked.</returns>
    public static RoutingVerdict Ask(IReadOnlyList<RoutingRule> rules, RoutingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);
        var steps = new List<RuleStep>();
        foreach (var rule in rules)
        {
            var failed = rule.Enabled ? FirstFailed(rule.When, facts) : "enabled";
            steps.Add(new(rule.Name, failed));
            if (failed is null)
            {
                return new(rule, steps);
            }
        }

        return new(null, steps);
    }

    private static string? FirstFailed(RoutingConditions when, RoutingFacts facts)
    {
        var page = facts.Page ?? "";
        return !Fits(when.Inboxes, inbox => inbox == facts.Inbox) ? "inboxes"
            : !Fits(when.Channels, channel => Same(channel, facts.Channel)) ? "channels"
            : !Fits(when.Departments, department => department == facts.Department) ? "departments"
            : !Fits(when.Page, part => page.Contains(part, StringComparison.OrdinalIgnoreCase)) ? "page"
            : !Fits(when.Utm, mark => HasMark(page, mark)) ? "utm"
            : !Fits(when.Fields, field => HasField(facts, field)) ? "fields"
            : !Fits(when.Languages, language => Same(language, facts.Language)) ? "languages"
            : facts.PastChats < when.PastAtLeast ? "pastAtLeast"
            : facts.PastChats > when.PastAtMost ? "pastAtMost"
            : null;
    }

    private static bool Fits<T>(IReadOnlyList<T> wanted, Func<T, bool> fits) => wanted.Count == 0 || wanted.Any(fits);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool HasField(RoutingFacts facts, NamedText wanted) =>
        facts.Fields.Any(field => Same(field.Name, wanted.Name) && (wanted.Value == "*" || Same(field.Value.Trim(), wanted.Value.Trim())));

    private static bool HasMark(string page, NamedText wanted)
    {
        var start = page.IndexOf('?', StringComparison.Ordinal);
        return start >= 0 && page[(start + 1)..].Split('#')[0].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Any(pair => pair.Length == 2 && Same(pair[0], UtmPrefix + wanted.Name) && Same(Uri.UnescapeDataString(pair[1].Replace('+', ' ')), wanted.Value));
    }
}

/// <summary>What is known of a conversation when it is routed.</summary>
public sealed record RoutingFacts
{
    /// <summary>Gets the inbox.</summary>
    public required Guid Inbox { get; init; }

    /// <summary>Gets the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Gets the department it is for as it comes.</summary>
    public required Guid Department { get; init; }

    /// <summary>Gets the address of the page; null when unknown.</summary>
    public string? Page { get; set; }

    /// <summary>Gets the visitor's language, such as <c>de</c>; null when unknown.</summary>
    public string? Language { get; set; }

    /// <summary>Gets what the visitor has filled in.</summary>
    public IReadOnlyList<NamedText> Fields { get; set; } = [];

    /// <summary>Gets how many earlier conversations the visitor had in the inbox.</summary>
    public int PastChats { get; set; }
}

/// <summary>What the rules say.</summary>
/// <param name="Rule">The rule that fits; null when none does.</param>
/// <param name="Steps">Each rule that was asked, in order.</param>
public sealed record RoutingVerdict(RoutingRule? Rule, IReadOnlyList<RuleStep> Steps);

/// <summary>What was found of one rule.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Failed">The condition that did not hold; null when it fits.</param>
public sealed record RuleStep(string Rule, string? Failed);
