using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>An example of <c>docs/operate.md</c>, so that what people copy is what was tried.</summary>
internal static class DocumentedExample
{
    /// <summary>Finds the one example in a language, such as <c>nginx</c>.</summary>
    public static string Read(string language)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operate.md"));
        return Assert.Single(Regex.Matches(page, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)).Groups[1].Value;
    }

    /// <summary>Puts this machine's files and ports in their places; an example without such a place has changed, and so must the test.</summary>
    public static string With(this string example, string what, string instead)
    {
        Assert.Contains(what, example, StringComparison.Ordinal);
        return example.Replace(what, instead, StringComparison.Ordinal);
    }
}
