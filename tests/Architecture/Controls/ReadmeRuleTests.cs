using Omnichannel.Tests.Architecture.Rules;
using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class ReadmeRuleTests
{
    private static readonly SourceFile Project = new("Handoff/Omnichannel.Handoff.csproj", "<Project />");

    private static readonly SourceFile Code = new(
        "Handoff/Routing/Picker.cs", "namespace X; // OldPicker\npublic sealed class Picker { string Kind => \"GonePicker\"; TimeProvider _clock; }");

    [Theory]
    [InlineData("`OldPicker` picks")]
    [InlineData("`GonePicker` picks")]
    [InlineData("see `Picking.cs`")]
    [InlineData("`Missing.Pick(queue)` picks")]
    [InlineData("`Missing<T>` picks")]
    public void A_name_that_exists_only_in_comments_strings_or_memory_is_found(string text) =>
        Planted.Finds(ReadmeRule.Check, "Handoff/README.md", text, Project, Code);

    [Theory]
    [InlineData("`Picker`, `Picker.cs`, `Picker.Kind`, `TimeProvider`, the folder `Routing`")]
    [InlineData("`FULL`, `dotnet run --project Handoff`, `Retry-After`, Missing without marks")]
    public void Names_that_exist_pass(string text) => Planted.Passes(ReadmeRule.Check, "Handoff/README.md", text, Project, Code);

    [Fact]
    public void A_long_project_readme_is_found() =>
        Planted.Finds(ReadmeRule.Check, "Handoff/README.md", string.Concat(Enumerable.Repeat("line\n", ReadmeRule.Limit + 1)), Project);

    [Fact]
    public void A_readme_elsewhere_may_be_long() =>
        Planted.Passes(ReadmeRule.Check, "docs/README.md", string.Concat(Enumerable.Repeat("line `Missing`\n", ReadmeRule.Limit + 1)), Project);
}
