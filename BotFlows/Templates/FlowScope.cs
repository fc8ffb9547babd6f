using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Templates;

/// <summary>
/// Everything a template or a condition can reach: facts and variables, both plain data. No object of this program is behind it.
/// </summary>
/// <param name="facts">What the host knows.</param>
/// <param name="locale">In which language and at which time.</param>
/// <param name="variables">What the flow has collected.</param>
internal sealed class FlowScope(FlowFacts facts, FlowLocale locale, IReadOnlyDictionary<string, FlowVariable> variables)
{
    /// <summary>The name of the item that a list is at, inside <c>{{#each}}</c>.</summary>
    public const string This = "this";

    /// <summary>The name of the item's place, from 1.</summary>
    public const string ThisNumber = "this_number";

    /// <summary>Gets how days and numbers are written.</summary>
    public FlowLocale Locale { get; } = locale;

    /// <summary>Makes the scope inside a list, at one of its items.</summary>
    public FlowScope Inside(JsonElement item, int number) => new(facts, Locale, new Dictionary<string, FlowVariable>(variables, StringComparer.Ordinal)
    {
        [This] = new() { Value = item },
        [ThisNumber] = new() { Value = FlowValue.FromNumber(number) },
    });

    /// <summary>Finds a value by its path; facts come first, so no variable can pose as one.</summary>
    /// <returns>Null when there is none, or when it is null.</returns>
    public JsonElement? Find(string path)
    {
        if (facts.Values.TryGetValue(path, out var fact) || TryTellTime(path, out fact))
        {
            return FlowValue.FromText(fact);
        }

        var parts = path.Split('.');
        if (!variables.TryGetValue(parts[0], out var variable))
        {
            return null;
        }

        JsonElement? current = variable.Value;
        for (var index = 1; index < parts.Length && current is { } element; index++)
        {
            current = Member(element, parts[index]);
        }

        return current is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? null : current;
    }

    /// <summary>Gets a value as text; empty when there is none.</summary>
    public string Text(string path) => Find(path) is { } element ? FlowValue.ToText(element) : "";

    /// <summary>Tells whether a value counts as yes: it is there and is not false, zero, empty text or an empty list.</summary>
    public bool IsTrue(string path) => Find(path) is { } element && element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { Length: > 0 },
        JsonValueKind.Number => !element.TryGetDecimal(out var number) || number != 0,
        JsonValueKind.Array => element.GetArrayLength() > 0,
        JsonValueKind.False => false,
        _ => true,
    };

    private bool TryTellTime(string path, [NotNullWhen(true)] out string? time)
    {
        time = path switch
        {
            FlowFacts.TimeDate => Locale.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FlowFacts.TimeClock => Locale.Now.ToString("HH:mm", CultureInfo.InvariantCulture),
            FlowFacts.TimeWeekday => Locale.Now.DayOfWeek.ToString().ToLowerInvariant(),
            _ => null,
        };
        return time is not null;
    }

    private static JsonElement? Member(JsonElement element, string part)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.TryGetProperty(part, out var member) ? member : null;
        }

        var isIndex = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        return isIndex && element.ValueKind == JsonValueKind.Array && index < element.GetArrayLength() ? element[index] : null;
    }
}
