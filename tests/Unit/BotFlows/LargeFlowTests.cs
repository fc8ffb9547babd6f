using System.Diagnostics;
using Omnichannel.BotFlows.Blocks.Ask;
using Omnichannel.BotFlows.Blocks.Condition;
using Omnichannel.BotFlows.Blocks.SetVariable;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class LargeFlowTests
{
    // Measured at 0.01 to 0.5 s; work that grows by the cube of the blocks took more than a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static TheoryData<string> Shapes => ["ring of questions", "chain of loops", "everything to everything"];

    [Theory]
    [MemberData(nameof(Shapes))]
    [Trait("threat", "F-04")]
    public void The_largest_flow_is_validated_in_bounded_time(string shape)
    {
        var flow = new FlowDefinition(shape, "b0", [.. Enumerable.Range(0, FlowLimits.Blocks).Select(index => Block(shape, index))]);
        var clock = Stopwatch.StartNew();

        FlowValidator.Validate(flow, new FlowSurroundings { Departments = [] });

        Assert.True(clock.Elapsed < Patience, clock.Elapsed.ToString());
        TestContext.Current.SendDiagnosticMessage($"{shape}: {clock.Elapsed}");
    }

    private static FlowBlock Block(string shape, int index) => shape switch
    {
        "ring of questions" => new AskBlock { Id = $"b{index}", Text = "?", Variable = $"v{index}", Next = Id(index - 7), OnFailed = Id(index + 1) },
        "chain of loops" => Decide(index, index % 2 == 0 ? [index + 1] : [index - 1, index + 1]),
        _ => index % 2 == 0 ? Decide(index, [.. Enumerable.Range(0, FlowLimits.Blocks)]) : new SetVariableBlock { Id = $"b{index}", Variable = $"v{index}", Value = "{{v1}}", Next = Id(index + 1) },
    };

    private static ConditionBlock Decide(int index, int[] targets) => new()
    {
        Id = $"b{index}",
        Branches = [.. targets.Select(target => new ConditionBranch { All = [new ConditionTest { Variable = "v1", Operator = ConditionOperator.IsSet }], Next = Id(target) })],
        Otherwise = Id(index),
    };

    private static string Id(int index) => $"b{(index + FlowLimits.Blocks) % FlowLimits.Blocks}";
}
