using System.Globalization;
using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.Condition;

/// <summary>Decides tests.</summary>
internal static class ConditionMatch
{
    /// <summary>Tells whether a branch is open; one without tests never is.</summary>
    public static bool IsOpen(ConditionBranch branch, FlowWalk walk) =>
        branch.All is { Count: > 0 } all ? all.All(test => IsTrue(test, walk)) : branch.Any?.Any(test => IsTrue(test, walk)) ?? false;

    private static bool IsTrue(ConditionTest test, FlowWalk walk)
    {
        var value = walk.Scope.Find(test.Variable ?? "");
        var text = value is { } found ? FlowValue.ToText(found) : "";
        var other = test.Operator == ConditionOperator.Matches ? test.Value ?? "" : walk.Fill(test.Value, FlowLimits.TextLength).Trim();

        return test.Operator switch
        {
            ConditionOperator.Equals => IsSame(value, text, other),
            ConditionOperator.NotEquals => !IsSame(value, text, other),
            ConditionOperator.Contains => Holds(text, other),
            ConditionOperator.NotContains => !Holds(text, other),
            ConditionOperator.StartsWith => other.Length > 0 && text.StartsWith(other, StringComparison.OrdinalIgnoreCase),
            ConditionOperator.EndsWith => other.Length > 0 && text.EndsWith(other, StringComparison.OrdinalIgnoreCase),
            ConditionOperator.GreaterThan => Compare(text, other) > 0,
            ConditionOperator.GreaterOrEqual => Compare(text, other) >= 0,
            ConditionOperator.LessThan => Compare(text, other) < 0,
            ConditionOperator.LessOrEqual => Compare(text, other) <= 0,
            ConditionOperator.Matches => PatternMatch.IsIn(text, other),
            ConditionOperator.IsSet => text.Length > 0,
            ConditionOperator.IsNotSet => text.Length == 0,
        };
    }

    private static bool IsSame(JsonElement? value, string text, string other) =>
        value is { ValueKind: JsonValueKind.Number } && Compare(text, other) is { } order
            ? order == 0
            : string.Equals(text.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string other) => other.Length > 0 && text.Contains(other, StringComparison.OrdinalIgnoreCase);

    // Days and times of day are written so that their order is the order of their letters.
    private static int? Compare(string text, string other) =>
        Number(text) is { } left && Number(other) is { } right ? left.CompareTo(right)
        : (IsDay(text) && IsDay(other)) || (IsClock(text) && IsClock(other)) ? string.CompareOrdinal(text, other)
        : null;

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsClock(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
