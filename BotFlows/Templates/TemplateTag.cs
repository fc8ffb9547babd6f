using System.Globalization;

namespace Omnichannel.BotFlows.Templates;

/// <summary>Reads what stands between the braces when it is a value: a path, or a helper with a path and an argument.</summary>
internal static class TemplateTag
{
    private const int LongestArgument = 200;

    /// <summary>Reads a tag.</summary>
    /// <exception cref="TemplateFormatException">It is neither.</exception>
    public static TemplateNode Read(string tag)
    {
        var words = tag.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
        {
            return new TemplateNode.Value(ReadPath(tag));
        }

        if (!Enum.GetValues<TemplateHelper>().Any(known => NameOf(known) == words[0]))
        {
            throw new TemplateFormatException($"'{{{{{tag}}}}}' is not known. Known helpers are: {Names}.");
        }

        var helper = Enum.GetValues<TemplateHelper>().First(known => NameOf(known) == words[0]);
        var rest = words[1].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var argument = rest.Length < 2 ? null : Unquote(rest[1], tag);
        return TemplateFormat.FindProblem(helper, argument) is { } problem
            ? throw new TemplateFormatException(problem)
            : new TemplateNode.Formatted(helper, ReadPath(rest[0]), argument);
    }

    /// <summary>Reads the name of a value.</summary>
    /// <exception cref="TemplateFormatException">It is no name.</exception>
    public static string ReadPath(string text) => TemplatePath.IsValid(text)
        ? text
        : throw new TemplateFormatException(
            $"'{{{{{text}}}}}' is not the name of a value. Write names such as '{{{{name}}}}' or '{{{{visitor.name}}}}'.");

    private static string Names => string.Join(", ", Enum.GetValues<TemplateHelper>().Select(NameOf));

    private static string NameOf(TemplateHelper helper) => helper.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string Unquote(string text, string tag)
    {
        if (text.All(char.IsAsciiDigit))
        {
            return text;
        }

        var isQuoted = text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] && text.IndexOf(text[0], 1) == text.Length - 1;
        return isQuoted && text.Length <= LongestArgument
            ? text[1..^1]
            : throw new TemplateFormatException($"In '{{{{{tag}}}}}' put the words into quotes, such as \"there\"; at most {LongestArgument} characters.");
    }
}
