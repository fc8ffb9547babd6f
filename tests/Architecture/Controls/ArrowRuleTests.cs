using Omnichannel.Tests.Architecture.Rules;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class ArrowRuleTests
{
    [Theory]
    [InlineData("Hub/Core/A.csproj", "../../Handoff/B.csproj")]
    [InlineData("Channels/A.csproj", "../BotFlows/B.csproj")]
    [InlineData("BotFlows/A.csproj", @"..\Handoff\B.csproj")]
    [InlineData("Handoff/A.csproj", "../Hub/Server/B.csproj")]
    [InlineData("Hub/Server/A.csproj", "../../tests/Testing/B.csproj")]
    [InlineData("Shared/A.csproj", "../Hub/Core/B.csproj")]
    public void A_forbidden_arrow_is_found(string project, string target) => Planted.Finds(ArrowRule.Check, project, Reference("ProjectReference", target));

    [Theory]
    [InlineData("Channels/A.csproj", "../Hub/Core/B.csproj")]
    [InlineData("Hub/Server/A.csproj", @"..\..\BotFlows\B.csproj")]
    [InlineData("Hub/Server/A.csproj", "../Core/B.csproj")]
    [InlineData("tests/Hub/A.csproj", "../../Hub/Server/B.csproj")]
    public void An_allowed_arrow_passes(string project, string target) => Planted.Passes(ArrowRule.Check, project, Reference("ProjectReference", target));

    [Fact]
    public void A_package_in_core_is_found() =>
        Planted.Finds(ArrowRule.Check, "Hub/Core/A.csproj", Reference("PackageReference", "Microsoft.EntityFrameworkCore"));

    [Fact]
    public void Abstractions_in_core_pass() =>
        Planted.Passes(ArrowRule.Check, "Hub/Core/A.csproj", Reference("PackageReference", "Microsoft.Extensions.Logging.Abstractions"));

    [Theory]
    [InlineData("web/shared/src/a.ts", "import { b } from '../../widget/src/b';")]
    [InlineData("web/widget/src/a.tsx", "import { b } from '@omnichannel/console/b';")]
    [InlineData("web/widget/src/a.ts", "const b = await import('../../console/src/b');")]
    [InlineData("web/designer/a.ts", "import '../console/b.css';")]
    public void A_forbidden_import_is_found(string path, string text) => Planted.Finds(WebArrowRule.Check, path, text);

    [Theory]
    [InlineData("web/widget/src/a.ts", "import { b } from '../../shared/b';\nimport { render } from 'preact';")]
    [InlineData("web/console/src/a.tsx", "const d = await import('@omnichannel/designer');")]
    [InlineData("web/console/src/a/b.ts", "import { c } from '../c';")]
    public void An_allowed_import_passes(string path, string text) => Planted.Passes(WebArrowRule.Check, path, text);

    private static string Reference(string kind, string include) =>
        $"""<Project><ItemGroup><{kind} Include="{include}" /></ItemGroup></Project>""";
}
