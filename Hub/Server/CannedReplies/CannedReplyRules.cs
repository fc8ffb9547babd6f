using System.Text.RegularExpressions;
using Omnichannel.Channels.Shared;

namespace Omnichannel.Hub.CannedReplies;

/// <summary>What a canned reply must look like.</summary>
internal static partial class CannedReplyRules
{
    /// <summary>How many replies are shared at most. All of them are sent to every console, which searches them itself.</summary>
    public const int MostShared = 1_000;

    /// <summary>How many replies of their own an operator has at most.</summary>
    public const int MostOwn = 200;

    private const int LongestName = 80;

    /// <summary>The variables that the console fills in.</summary>
    public static readonly IReadOnlyList<string> Variables = ["visitor.name", "visitor.email", "operator.name", "department.name", "inbox.name"];

    /// <summary>Cleans what came, so that what is stored is what is shown.</summary>
    public static CannedReplyRequest Clean(CannedReplyRequest request) => request with
    {
        Name = DisplayText.Clean(request.Name, LongestName + 1),
        Shortcut = (request.Shortcut ?? "").Trim().TrimStart('/').ToLowerInvariant(),
        Text = (request.Text ?? "").ReplaceLineEndings("\n").Trim(),
        DepartmentId = request.Shared ? request.DepartmentId : null,
    };

    /// <summary>Says what is wrong with a cleaned request, field by field; empty when nothing is.</summary>
    public static Dictionary<string, string[]> Check(CannedReplyRequest request, int longestText)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.Name is not { Length: >= 1 and <= LongestName })
        {
            errors["name"] = [$"Enter a name of 1 to {LongestName} characters."];
        }

        if (request.Shortcut is null || !Shortcut().IsMatch(request.Shortcut))
        {
            errors["shortcut"] = ["Use 1 to 32 letters, digits, - or _, without blanks."];
        }

        if (request.Text is not { Length: >= 1 } text || text.Length > longestText)
        {
            errors["text"] = [$"Enter a text of 1 to {longestText} characters."];
        }
        else if (FindUnknown(text) is { } unknown)
        {
            errors["text"] = [$"There is no {{{{{unknown}}}}}. Known are {string.Join(", ", Variables.Select(name => "{{" + name + "}}"))}."];
        }

        return errors;
    }

    private static string? FindUnknown(string text) => Placeholder().Matches(text)
        .Select(match => match.Groups[1].Value.Trim())
        .FirstOrDefault(name => !Variables.Contains(name, StringComparer.Ordinal));

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}_-]{1,32}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shortcut();

    [GeneratedRegex(@"\{\{([^{}]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
