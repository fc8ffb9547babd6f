using System.Text.RegularExpressions;

namespace Omnichannel.Core.Channels.Abilities;

/// <summary>An approved template.</summary>
/// <param name="Id">The vendor's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Language">Its BCP 47 language.</param>
/// <param name="Body">Its text, with holes as <c>{{name}}</c>.</param>
/// <param name="Variables">The names of the holes with an example of each, in order.</param>
/// <param name="Buttons">The titles of its buttons.</param>
public sealed partial record MessageTemplate(
    string Id,
    string Name,
    string Language,
    string Body,
    IReadOnlyList<KeyValuePair<string, string>> Variables,
    IReadOnlyList<string> Buttons)
{
    /// <summary>The longest value of a hole, in UTF-16 units.</summary>
    public const int LongestValue = 1_000;

    /// <summary>Says what is wrong with a value for a hole.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A sentence; null when it can be sent.</returns>
    public static string? FindFault(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Trim().Length == 0 ? "A variable of the template is empty."
            : value.Length > LongestValue ? $"A variable of the template has at most {LongestValue} characters."
            : Breaks().IsMatch(value) ? "Variables of a template take no line breaks, no tabs and no more than three spaces in a row."
            : null;
    }

    /// <summary>Says why the template cannot be sent with these values.</summary>
    /// <param name="values">What stands in its holes, by their names; what the template does not know is not sent.</param>
    /// <returns>A sentence; null when it can be sent.</returns>
    public string? FindFault(IReadOnlyDictionary<string, string> values) =>
        Variables.Select(hole => FindFault(values.GetValueOrDefault(hole.Key) ?? "")).FirstOrDefault(fault => fault is not null);

    /// <summary>Makes what is sent.</summary>
    /// <param name="values">What stands in its holes.</param>
    /// <returns>The template with the values that it has holes for.</returns>
    public TemplateUse Use(IReadOnlyDictionary<string, string> values) =>
        new(Id, Name, Variables.Where(hole => values.ContainsKey(hole.Key)).ToDictionary(hole => hole.Key, hole => values[hole.Key].Trim()));

    /// <summary>Makes the text that the recipient reads. What is put into a hole is not looked through for holes.</summary>
    /// <param name="values">What stands in its holes; one that is missing stays as it is.</param>
    public string Fill(IReadOnlyDictionary<string, string> values) =>
        Holes().Replace(Body, hole => values.TryGetValue(hole.Groups["name"].Value, out var value) ? value.Trim() : hole.Value);

    /// <summary>Finds the names of the holes in a text, each once, in order.</summary>
    public static IEnumerable<string> FindHoles(string body) => Holes().Matches(body).Select(hole => hole.Groups["name"].Value).Distinct();

    [GeneratedRegex(@"\{\{\s*(?<name>\w{1,16})\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Holes();

    [GeneratedRegex(@"[\r\n\t]| {4}", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
