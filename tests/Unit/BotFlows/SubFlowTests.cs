using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.SubFlows;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>Flows that run others: what goes in, what comes back, and what happens when it does not.</summary>
public sealed class SubFlowTests
{
    private const string Call = """{"id":"a","kind":"subFlow","flow":"Inner","with":[{"name":"x","value":"{{name}}"}],"take":[{"from":"y","to":"got"}],"next":"b"},{"id":"b","kind":"end","text":"[{{got}}|{{y}}|{{x}}]"}""";

    private const string Inner = """{"id":"i","kind":"setVariable","variable":"y","value":"<{{x}}{{name}}>","next":"j"},{"id":"j","kind":"end","text":"inside"}""";

    [Fact]
    public void Only_what_is_passed_goes_in_and_only_what_is_taken_comes_back()
    {
        var step = Start($$"""{"id":"n","kind":"setVariable","variable":"name","value":"Mia","next":"a"},{{Call}}""", ("Inner", Inner, """{"inputs":["x"],"outputs":["y"]}"""));

        Assert.Equal(["inside", "[<Mia>||]"], step.Replies.Select(reply => reply.Text));
        Assert.Equal(["n", "a", "a/i", "a/j", "b"], step.Path);
        Assert.Empty(step.Run.Frames);
    }

    [Fact]
    [Trait("threat", "F-04")]
    public void Flows_that_run_each_other_for_ever_stop_at_a_bounded_depth_and_ask_for_a_person()
    {
        const string Loop = """{"id":"a","kind":"subFlow","flow":"Inner","next":"b"},{"id":"b","kind":"end"}""";

        var step = Start(Loop, ("Inner", Loop, "{}"));

        Assert.True(Assert.IsType<FlowOutcome.HandoffRequested>(step.Outcome).Failed);
        Assert.Equal(6, step.Path.Count);
        Assert.NotEmpty(step.Replies);
    }

    [Fact]
    public void A_failure_inside_goes_to_the_inner_exit_then_to_the_callers_then_to_a_person()
    {
        const string Failing = """{"id":"i","kind":"httpRequest","url":"https://api.example.com/{{x}}/","next":"e"},{"id":"e","kind":"end","text":"Inner exit"}""";
        const string Caller = """{"id":"a","kind":"subFlow","flow":"Inner","next":"b","onError":"c"},{"id":"b","kind":"end","text":"Fine"},{"id":"c","kind":"end","text":"Caller's exit"}""";

        Assert.Equal(["Inner exit", "Fine"], Start(Caller, ("Inner", Failing, """{"onError":"e"}""")).Replies.Select(reply => reply.Text));
        Assert.Equal(["Caller's exit"], Start(Caller, ("Inner", Failing, "{}")).Replies.Select(reply => reply.Text));
        var alone = Start(Caller.Replace(",\"onError\":\"c\"", "", StringComparison.Ordinal), ("Inner", Failing, "{}"));
        Assert.True(Assert.IsType<FlowOutcome.HandoffRequested>(alone.Outcome).Failed);
    }

    [Fact]
    public void The_validator_knows_the_other_flow()
    {
        var inner = FlowStory.Flow(Inner, """{"inputs":["x","z"],"outputs":["y"]}""", "Inner");
        var caller = FlowStory.Flow("""{"id":"a","kind":"subFlow","flow":"inner","with":[{"name":"x","value":"1"},{"name":"x","value":"2"},{"name":"q","value":"3"}],"take":[{"from":"nope","to":"got"}],"next":"b"},{"id":"b","kind":"end"}""");

        var found = FlowValidator.Validate(caller, Knowing(inner));

        Assert.Equal(
            ["duplicate-input with[1].name", "unknown-input with[2].name", "missing-input with", "unknown-output take[0].from"],
            found.Select(finding => $"{finding.Code} {finding.Field}"));
    }

    [Fact]
    public void The_validator_sees_flows_that_come_back_to_themselves()
    {
        var one = FlowStory.Flow("""{"id":"a","kind":"subFlow","flow":"Two","next":"b"},{"id":"b","kind":"end"}""", "{}", "One");
        var two = FlowStory.Flow("""{"id":"a","kind":"subFlow","flow":"One","next":"b"},{"id":"b","kind":"end"}""", "{}", "Two");
        var self = FlowStory.Flow("""{"id":"a","kind":"subFlow","flow":"Self","next":"b"},{"id":"b","kind":"end"}""", "{}", "Self");

        Assert.Equal(["flow-cycle"], FlowValidator.Validate(one, Knowing(one, two)).Select(finding => finding.Code));
        Assert.Equal(["flow-cycle"], FlowValidator.Validate(self, Knowing(self)).Select(finding => finding.Code));
    }

    [Fact]
    public void Blocks_of_the_other_flow_count_as_steps()
    {
        var inner = FlowStory.Flow(
            string.Join(',', Enumerable.Range(0, 60).Select(index => $$"""{"id":"m{{index}}","kind":"message","text":"x","next":"m{{index + 1}}"}""")) + """,""" + """{"id":"m60","kind":"end"}""", "{}", "Inner");
        var caller = FlowStory.Flow("""{"id":"a","kind":"subFlow","flow":"Inner","next":"b"},{"id":"b","kind":"subFlow","flow":"Inner","next":"c"},{"id":"c","kind":"end"}""");

        Assert.Equal(["too-many-steps"], FlowValidator.Validate(caller, Knowing(inner)).Select(finding => finding.Code));
    }

    private static FlowSurroundings Knowing(params FlowDefinition[] flows) => new()
    {
        Departments = [],
        FindFlow = name => flows.FirstOrDefault(flow => flow.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
    };

    private static FlowStep Start(string blocks, params (string Name, string Blocks, string Settings)[] others) =>
        FlowRunner.Start(FlowStory.Flow(blocks), FlowFacts.None with { Flows = new Shelf(others.ToDictionary(other => other.Name, other => FlowStory.Flow(other.Blocks, other.Settings, other.Name))) });

    private sealed class Shelf(Dictionary<string, FlowDefinition> flows) : IFlowLibrary
    {
        public FlowEdition? FindPublished(string name) => flows.TryGetValue(name, out var flow) ? new(name, flow) : null;

        public FlowDefinition Get(string key) => flows[key];
    }
}
