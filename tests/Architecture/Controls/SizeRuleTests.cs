using Omnichannel.Tests.Architecture.Rules;
using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class SizeRuleTests
{
    [Theory]
    [InlineData("Hub/Core/A.cs", 301)]
    [InlineData("tests/Unit/A.cs", 501)]
    [InlineData("web/widget/src/a.ts", 201)]
    [InlineData("web/console/src/A.tsx", 201)]
    [InlineData("web/console/src/a.test.tsx", 501)]
    public void A_file_one_line_too_long_is_found(string path, int lines) => Planted.Finds(SizeRule.Check, path, Text(lines));

    [Theory]
    [InlineData("Hub/Core/A.cs", 300)]
    [InlineData("tests/Unit/A.cs", 500)]
    [InlineData("web/widget/src/a.ts", 200)]
    [InlineData("web/widget/src/a.test.ts", 500)]
    [InlineData("Hub/Server/Persistence/Migrations/Sqlite/A.cs", 9000)]
    [InlineData("docs/protocol/a.md", 9000)]
    public void A_file_at_its_limit_passes(string path, int lines) => Planted.Passes(SizeRule.Check, path, Text(lines));

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    public void A_folder_holds_fifteen_files_and_no_more(int files, int findings) =>
        Assert.Equal(findings, SizeRule.Check([.. Enumerable.Range(0, files).Select(n => new SourceFile($"Channels/Shared/A{n}.cs", ""))]).Count);

    private static string Text(int lines) => string.Concat(Enumerable.Repeat("// line\n", lines));
}
