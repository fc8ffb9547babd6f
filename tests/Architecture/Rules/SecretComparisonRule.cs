using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Secrets, tokens, signatures, passwords and codes are compared by <c>ConstantTime</c> and by nothing else.</summary>
/// <remarks>A value is known by its name. Whether there is one at all may be asked: comparing with null tells nothing about what it holds.</remarks>
public static partial class SecretComparisonRule
{
    private const string Comparer = "Channels/Shared/ConstantTime.cs";

    // A chain of members that ends with such a name.
    private const string Secret =
        @"(?<![\w.])(?:[\w?!]+\.)*\w*(?:[Ss]ecret|(?<!ancellation|topping)[Tt]oken|[Tt]icket|[Ss]ignature|[Pp]assword|[Hh]mac|[Ss]etupCode|[Rr]esetCode)\b";

    private const string Pattern =
        $@"{Secret}[?!]?\s*[=!]=(?=\s*[\w(])(?!\s*(?:null|default)\b)"
        + $@"|[=!]=\s*{Secret}(?!\s*[.(?!\[])"
        + $@"|{Secret}[?!]?\.(?:Equals|SequenceEqual)\s*\("
        + $@"|(?<!ConstantTime\.)\b(?:Equals|SequenceEqual)\s*\((?:[^()]*,)?\s*{Secret}\s*[,)]"
        + @"|\bFixedTimeEquals\b";

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file is { IsProduct: true, IsCSharp: true } && file.Path != Comparer).SelectMany(CheckFile)];

    private static IEnumerable<string> CheckFile(SourceFile file) => Comparisons().Matches(CSharpText.OnlyCode(file.Text))
        .Select(match => $"{file.Path}:{file.LineAt(match.Index)}: compares a secret with '{match.Value.Trim()}'; use ConstantTime.Equals.");

    [GeneratedRegex(Pattern)]
    private static partial Regex Comparisons();
}
