using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Condition;

/// <summary>Takes the first branch that is open.</summary>
public sealed record ConditionBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "condition";

    /// <summary>Gets the branches, tried in order.</summary>
    public IReadOnlyList<ConditionBranch> Branches { get => field ?? []; init; }

    /// <summary>Gets the block for when none is open.</summary>
    public string? Otherwise { get; init; }

    internal override IEnumerable<FlowExit> Exits() =>
        Branches.Select((branch, index) => new FlowExit($"branches[{index}].next", branch.Next))
            .Append(new FlowExit("otherwise", Otherwise));

    internal override IEnumerable<TemplateUse> Templates() => Tests()
        .Where(found => found.Test.Operator != ConditionOperator.Matches)
        .Select(found => new TemplateUse($"{found.Field}.value", found.Test.Value, TemplatePlace.Text));

    internal override IEnumerable<VariableRead> Reads() => Tests()
        .Where(found => !string.IsNullOrEmpty(found.Test.Variable))
        .Select(found => new VariableRead($"{found.Field}.variable", found.Test.Variable!));

    internal override void Check(FlowCheck check)
    {
        if (Branches.Count == 0)
        {
            check.Error("no-branches", "branches", "There is nothing to decide. Add at least one branch.");
        }

        if (Branches.Count > FlowLimits.Branches)
        {
            check.Error("too-many-branches", "branches", $"There are {Branches.Count} branches; at most {FlowLimits.Branches} are tried.");
        }

        for (var index = 0; index < Branches.Count; index++)
        {
            var (all, any) = (Branches[index].All?.Count ?? 0, Branches[index].Any?.Count ?? 0);
            if ((all == 0) == (any == 0))
            {
                check.Error(
                    "empty-branch",
                    $"branches[{index}]",
                    "A branch needs tests: a list of which either all or any must be true, not both lists.");
            }

            if (all + any > FlowLimits.Tests)
            {
                check.Error(
                    "too-many-tests", $"branches[{index}]", $"This branch has {all + any} tests; at most {FlowLimits.Tests} are made.");
            }
        }

        foreach (var (field, test) in Tests())
        {
            CheckTest(field, test, check);
        }
    }

    internal override FlowMove Run(FlowWalk walk) =>
        new FlowMove.GoTo(Branches.FirstOrDefault(branch => ConditionMatch.IsOpen(branch, walk)) is { } open ? open.Next : Otherwise);

    private static void CheckTest(string field, ConditionTest test, FlowCheck check)
    {
        if (!TemplatePath.IsValid(test.Variable ?? ""))
        {
            check.Error("bad-variable-name", $"{field}.variable", "Choose the value to look at, such as 'topic' or 'visitor.locale'.");
        }

        if (test.Operator is ConditionOperator.IsSet or ConditionOperator.IsNotSet)
        {
            return;
        }

        var pattern = test.Operator == ConditionOperator.Matches ? test.Value : null;
        if (string.IsNullOrEmpty(test.Value))
        {
            check.Error("missing-value", $"{field}.value", "Say what to compare with.");
        }
        else if (pattern?.Length > FlowLimits.PatternLength)
        {
            check.Error(
                "bad-pattern",
                $"{field}.value",
                $"A pattern has at most {FlowLimits.PatternLength} characters; this has {pattern.Length}.");
        }
        else if (pattern is not null && PatternMatch.FindProblem(pattern) is { } problem)
        {
            check.Error("bad-pattern", $"{field}.value", problem);
        }
    }

    private IEnumerable<(string Field, ConditionTest Test)> Tests() => Branches.SelectMany((branch, index) =>
        (branch.All ?? []).Select((test, place) => ($"branches[{index}].all[{place}]", test))
        .Concat((branch.Any ?? []).Select((test, place) => ($"branches[{index}].any[{place}]", test))));
}
