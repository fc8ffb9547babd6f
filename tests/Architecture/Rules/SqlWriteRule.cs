using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>SQL that writes stands in Hub/Server/Persistence only, behind the one writer.</summary>
public static partial class SqlWriteRule
{
    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
    [
        .. files.Where(file => file is { IsProduct: true, IsCSharp: true })
            .Where(file => !file.Path.StartsWith("Hub/Server/Persistence/", StringComparison.Ordinal))
            .SelectMany(CheckFile),
    ];

    private static IEnumerable<string> CheckFile(SourceFile file) => Writes().Matches(CSharpText.WithoutComments(file.Text))
        .Select(match => $"{file.Path}:{file.LineAt(match.Index)}: writes to the store with '{match.Value}'.");

    [GeneratedRegex(@"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|DELETE\s+FROM|(?:CREATE|DROP|ALTER)\s+TABLE|TRUNCATE\s+TABLE)\b"
        + @"|\bUPDATE\s+[\w.""\\]+\s+SET\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writes();
}
