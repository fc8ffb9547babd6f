namespace Omnichannel.Hub.Flows;

/// <summary>Names the files that flows are taken out as.</summary>
internal static class FlowFileName
{
    private const int Length = 60;

    /// <summary>Makes a name that every system takes, such as <c>order-status-3.json</c>.</summary>
    public static string Of(string flow, int number)
    {
        var plain = string.Concat(flow.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
        var words = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return $"{(words.Length == 0 ? "flow" : words[..Math.Min(words.Length, Length)])}-{number}.json";
    }
}
