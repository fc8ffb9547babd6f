using System.Text;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Samples;
using Omnichannel.BotFlows.SubFlows;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.BotFlows.Files;

/// <summary>The flows that come with the product.</summary>
public sealed class SampleFlowTests : IFlowLibrary
{
    private static readonly IReadOnlyList<FlowDefinition> Flows = [.. SampleFlows.All.Select(Read)];

    [Fact]
    public void No_sample_has_findings() => Assert.All(Flows, flow => Assert.Empty(FlowValidator.Validate(flow, new()
    {
        Departments = ["Sales", "Support"],
        Secrets = [],
        FindFlow = name => FindPublished(name)?.Flow,
    })));

    [Fact]
    public void A_file_that_was_written_is_read_and_written_the_same()
    {
        foreach (var flow in Flows)
        {
            var file = FlowFile.Write(flow);

            Assert.Equal(file, FlowFile.Write(FlowJson.Read(file)));
            Assert.EndsWith("}\n", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
            Assert.DoesNotContain('\r', Encoding.UTF8.GetString(file));
        }
    }

    [Fact]
    public void A_lead_outside_the_hours_leaves_a_message()
    {
        var step = Talk(SampleFlows.Lead, new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), null, "2", "mia@example.com", "020 7946 0018", "24 December", "Please call in the evening.");

        Assert.Equal(new FlowOutcome.MessageLeft(MissedReason.OfflineHours), step.Outcome);
        Assert.Equal("+442079460018", step.Run.Variables["phone"].Value.GetString());
        Assert.Equal("2026-12-24", step.Run.Variables["day"].Value.GetString());
    }

    [Fact]
    public void A_lead_within_the_hours_gets_a_person_from_sales()
    {
        var step = Talk(SampleFlows.Lead, new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), null, "an onlien shop", "mia@example.com", "No calls, please");

        Assert.Equal(new FlowOutcome.HandoffRequested("Sales", "An online shop"), step.Outcome);
        Assert.Equal(["Wants An online shop. Answer by e-mail only."], step.Marks.OfType<FlowMark.Note>().Select(note => note.Text));
    }

    [Fact]
    public void An_order_is_looked_up_by_another_flow()
    {
        var step = Talk(SampleFlows.OrderStatus, DateTimeOffset.UnixEpoch, """{"state":"packed","due":"2026-12-24","items":[{"name":"Lamp"}]}""", "1", "471100", null);

        Assert.Equal("Order 471100 is packed. It arrives by Thursday, 24 December 2026.\n1. Lamp", step.Replies[0].Text?.Replace("Thursday 24", "Thursday, 24", StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_that_cannot_be_looked_up_ends_with_a_person() =>
        Assert.Equal("Support", Assert.IsType<FlowOutcome.HandoffRequested>(Talk(SampleFlows.OrderStatus, DateTimeOffset.UnixEpoch, null, "1", "471100", null).Outcome).Department);

    public FlowEdition? FindPublished(string name) => Flows.FirstOrDefault(flow => flow.Name == name) is { } flow ? new(name, flow) : null;

    public FlowDefinition Get(string key) => Flows.First(flow => flow.Name == key);

    private static FlowDefinition Read(string file) => FlowJson.Read(Encoding.UTF8.GetBytes(file));

    // A null among the words lets the outside answer; pauses end by themselves.
    private FlowStep Talk(string file, DateTimeOffset now, string? answer, params string?[] words)
    {
        var (flow, facts) = (Read(file), new FlowFacts { Values = new Dictionary<string, string> { [FlowFacts.TeamAvailable] = "1" }, Now = now, Flows = this });
        var step = FlowRunner.Start(flow, facts);
        var sequence = 0;
        foreach (var word in words)
        {
            while (step.Run.Paused)
            {
                step = FlowRunner.Step(flow, step.Run, new FlowInput.TimerDue(), facts);
            }

            step = FlowRunner.Step(
                flow,
                step.Run,
                word is null ? new FlowInput.EffectResult(answer is not null, answer is null ? null : 200, answer, null) : new FlowInput.VisitorMessage(++sequence, FlowStory.Message(word)),
                facts);
        }

        return step;
    }
}
