using Omnichannel.Tests.Architecture.Rules;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class ForeignPathRuleTests
{
    [Theory]
    [InlineData("docs/a.md", "see ?tmp?notes.txt")]
    [InlineData("test.sh", "cd ?home?anna/code")]
    [InlineData("Hub/Core/A.cs", "var path = \"?root?data\";")]
    [InlineData("web/a.json", "{ \"cache\": \"?Users?anna/x\" }")]
    [InlineData("web/.npmrc", "registry=https:??registry?.npmjs?.org")]
    [InlineData("a.config", "<add value=\"https:??API.nuget?.org/v3/index.json\" />")]
    [InlineData("web/package-lock.json", "\"resolved\": \"https:??anywhere.example/a.tgz\"")]
    public void A_private_path_or_a_registry_is_found(string path, string text) => Planted.Finds(ForeignPathRule.Check, path, Fill(text));

    [Theory]
    [InlineData("docs/a.md", "the folder `?data?` and the route `?home`")]
    [InlineData("Hub/Core/A.cs", "Path.GetTempPath(); // any/tmp?x")]
    [InlineData(".gitignore", "artifacts?\n**?tmp?")]
    [InlineData("web/package-lock.json", "\"resolved\": \"widget\", \"link\": true")]
    public void Ordinary_text_passes(string path, string text) => Planted.Passes(ForeignPathRule.Check, path, Fill(text));

    // The rule reads this file too, so what it must find is put together only when the test runs.
    private static string Fill(string text) => text.Replace("?.", ".", StringComparison.Ordinal).Replace('?', '/');
}
