namespace Omnichannel.Hub.Persistence.Mapping;

/// <summary>How a short list of words stands in a column: one a line.</summary>
internal static class TextLines
{
    public static string Write(IEnumerable<string> words) => string.Join('\n', words);

    public static IReadOnlyList<string> Read(string column) => column.Length == 0 ? [] : column.Split('\n');
}
