using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class RandomFlowTests
{
    // Always the same stories: a failure must not come and go. Another seed is another search.
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(400)
        .WithReplay(FSharpOption<Replay>.Some(new(new Rnd(1_044_334_398_944_859_991, 6_068_411_255_996_190_489), FSharpOption<int>.None)));
    private static readonly FlowSurroundings Surroundings = new() { Departments = [] };

    [Fact]
    [Trait("threat", "F-04")]
    public void No_flow_however_drawn_passes_the_step_cap_or_the_message_limit() => Check(FlowGen.Wild, (flow, words) =>
    {
        try
        {
            foreach (var step in Talk(flow, words))
            {
                Assert.InRange(step.Path.Count, 1, FlowLimits.StepsPerInput);
                Assert.All(step.Replies, reply => Assert.InRange(reply.Text!.Length, 0, FlowLimits.TextLength));
            }
        }
        catch (Exception stopped) when (stopped is FlowBudgetException or InvalidOperationException)
        {
            Assert.Contains(FlowValidator.Validate(flow, Surroundings), finding => finding.Severity == FindingSeverity.Error);
        }
    });

    [Fact]
    [Trait("threat", "F-04")]
    public void A_flow_without_errors_never_fails_a_visitor() => Check(FlowGen.Tidy, (flow, words) =>
    {
        Assert.DoesNotContain(FlowValidator.Validate(flow, Surroundings), finding => finding.Severity == FindingSeverity.Error);

        Assert.NotEmpty(Talk(flow, words).ToList());
    });

    [Fact]
    public void A_stored_run_comes_back_the_same_and_goes_on_the_same() => Check(FlowGen.Tidy, (flow, words) =>
    {
        foreach (var step in Talk(flow, words))
        {
            var stored = Store(step.Run);
            var restored = JsonSerializer.Deserialize(stored, FlowRunJson.Default.FlowRun)!;

            Assert.Equal(stored, Store(restored));
            if (!step.Run.Finished)
            {
                var input = Input(step, step.Run.Cursor + 1, "42");
                var (kept, read) = (FlowRunner.Step(flow, step.Run, input, FlowFacts.None), FlowRunner.Step(flow, restored, input, FlowFacts.None));
                Assert.Equal(Store(kept.Run), Store(read.Run));
                Assert.Equal(kept.Path, read.Path);
                Assert.Equal(kept.Replies.Select(reply => reply.Text), read.Replies.Select(reply => reply.Text));
            }
        }
    });

    private static IEnumerable<FlowStep> Talk(FlowDefinition flow, IReadOnlyList<string?> words)
    {
        var step = FlowRunner.Start(flow, FlowFacts.None);
        yield return step;
        for (var turn = 0; turn < words.Count && !step.Run.Finished; turn++)
        {
            step = FlowRunner.Step(flow, step.Run, Input(step, turn + 1, words[turn]), FlowFacts.None);
            yield return step;
        }
    }

    private static FlowInput Input(FlowStep step, long sequence, string? words) => step.Run.Paused
        ? new FlowInput.TimerDue()
        : step.Run.AwaitingEffect
        ? new FlowInput.EffectResult(words is not null, words is null ? null : 200, words is null ? null : $$"""{"x":{{JsonSerializer.Serialize(words)}}}""", null)
        : new FlowInput.VisitorMessage(sequence, FlowStory.Message(words));

    private static string Store(FlowRun run) => JsonSerializer.Serialize(run, FlowRunJson.Default.FlowRun);

    private static void Check(Gen<FlowDefinition> flows, Action<FlowDefinition, IReadOnlyList<string?>> property)
    {
        var talks = from flow in flows from words in FlowGen.Words.ListOf() select (Flow: flow, Words: words);
        Prop.ForAll(talks.ToArbitrary(), talk => property(talk.Flow, [.. talk.Words])).Check(Config);
    }
}
