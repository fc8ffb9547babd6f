using System.Globalization;
using System.Text.Json;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.BotFlows.Templates;

/// <summary>
/// Everything a template or a condition can reach: facts and variables, both plain data. No object of this program is behind it.
/// </summary>
internal sealed class FlowScope(FlowFacts facts, IReadOnlyDictionary<string, FlowVariable> variables)
{
    /// <summary>Finds a value by its path; facts come first, so no variable can pose as one.</summary>
    /// <returns>Null when there is none, or when it is null.</returns>
    public JsonElement? Find(string path)
    {
        if (facts.Values.TryGetValue(path, out var fact))
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
            current = Inside(element, parts[index]);
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

    private static JsonElement? Inside(JsonElement element, string part)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.TryGetProperty(part, out var member) ? member : null;
        }

        var isIndex = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        return isIndex && element.ValueKind == JsonValueKind.Array && index < element.GetArrayLength() ? element[index] : null;
    }
}
