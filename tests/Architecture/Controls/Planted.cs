using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

/// <summary>Runs a rule over a small invented tree.</summary>
internal static class Planted
{
    public static void Finds(Func<IReadOnlyList<SourceFile>, IReadOnlyList<string>> check, string path, string text, params SourceFile[] others) =>
        Assert.Contains(check([new(path, text), .. others]), finding => finding.StartsWith(path, StringComparison.Ordinal));

    public static void Passes(Func<IReadOnlyList<SourceFile>, IReadOnlyList<string>> check, string path, string text, params SourceFile[] others) =>
        Assert.Empty(check([new(path, text), .. others]));
}
