using System.Text.RegularExpressions;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Operators.Admin;

/// <summary>What is set for somebody who answers must look like this.</summary>
internal static partial class OperatorRules
{
    private const int HighestCap = 50;
    private const int MostWords = 50;
    private const int LongestWord = 40;

    public static Dictionary<string, string[]> Check(OperatorRequest request, DirectorySnapshot known)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.Cap is < 1 or > HighestCap)
        {
            errors["cap"] = [$"Enter 1 to {HighestCap} conversations."];
        }

        if (!AreWords(request.Skills))
        {
            errors["skills"] = [$"Enter at most {MostWords} skills of 1 to {LongestWord} characters."];
        }

        if (!AreWords(request.Languages) || (request.Languages ?? []).Any(language => !Language().IsMatch(language ?? "")))
        {
            errors["languages"] = ["Enter languages such as de or en."];
        }

        if (!AreThere(request.Departments, known))
        {
            errors["departments"] = ["One of the departments does not exist any more."];
        }

        return errors;
    }

    /// <summary>Tells whether all of these departments exist.</summary>
    public static bool AreThere(IReadOnlyList<Guid>? departments, DirectorySnapshot known) =>
        (departments ?? []).All(department => known.FindDepartment(new DepartmentId(department)) is not null);

    /// <summary>Cleans words that somebody typed: trimmed, in lower case, each once.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<string?>? words) =>
        (words ?? []).Select(DisplayText.CleanName).OfType<string>().Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    private static bool AreWords(IReadOnlyList<string?>? words) =>
        words is null || (words.Count <= MostWords && words.All(word => DisplayText.CleanName(word) is { Length: <= LongestWord }));

    [GeneratedRegex("^[a-zA-Z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
