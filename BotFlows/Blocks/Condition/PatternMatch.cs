using System.Text.RegularExpressions;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.BotFlows.Blocks.Condition;

/// <summary>
/// Regular expressions that cannot be made to run for long: linear matching, short patterns, and a time limit behind both.
/// </summary>
internal static class PatternMatch
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    /// <summary>Finds what is wrong with a pattern.</summary>
    /// <returns>A sentence for the admin; null when it is fine.</returns>
    public static string? FindProblem(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Options, Limit);
            return null;
        }
        catch (NotSupportedException)
        {
            return "This pattern is too large, or uses look-around or back-references, which cannot be matched safely.";
        }
        catch (ArgumentException exception)
        {
            return $"This is not a regular expression: {exception.Message}";
        }
    }

    /// <summary>Tells whether the pattern occurs in the text.</summary>
    /// <exception cref="FlowBudgetException">It took too long.</exception>
    public static bool IsIn(string text, string pattern)
    {
        try
        {
            return new Regex(pattern, Options, Limit).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new FlowBudgetException($"A pattern of {pattern.Length} characters took longer than {Limit.TotalMilliseconds} ms.");
        }
    }
}
