using System.Text.Json;
using System.Text.RegularExpressions;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>Every flow of <c>Payloads/flows</c> against the findings written beside it, order included.</summary>
public sealed class FlowFindingsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Payloads", "flows");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.findings.json").Select(file => Path.GetFileName(file).Replace(".findings.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("threat", "F-04")]
    public void A_flow_has_exactly_the_findings_beside_it(string name)
    {
        var (flow, surroundings, expected) = Read(name);

        var found = FlowValidator.Validate(flow, surroundings);

        Assert.Equal(expected, found.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {finding.BlockId} {finding.Field}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_finding_speaks_to_an_admin(string name)
    {
        var (flow, surroundings, _) = Read(name);

        var found = FlowValidator.Validate(flow, surroundings);

        Assert.All(found, finding =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", finding.Code);
            Assert.Matches(@"^.{10,}[.]$", Regex.Replace(finding.Message, @"\s", " "));
            Assert.NotEmpty(finding.Field);
        });
    }

    private static (FlowDefinition Flow, FlowSurroundings Surroundings, string[] Expected) Read(string name)
    {
        var flow = FlowJson.Read(File.ReadAllBytes(Path.Combine(Folder, $"{name}.json")));
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, $"{name}.findings.json")));
        var departments = document.RootElement.GetProperty("departments").EnumerateArray().Select(item => item.GetString()!).ToList();
        var findings = document.RootElement.GetProperty("findings").EnumerateArray()
            .Select(item => string.Join(' ', new[] { "severity", "code", "blockId", "field" }.Select(member => item.GetProperty(member).GetString())));
        return (flow, new FlowSurroundings { Departments = departments }, [.. findings]);
    }
}
