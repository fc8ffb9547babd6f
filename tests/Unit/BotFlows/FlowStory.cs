using System.Text;
using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Core.Activities;

namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>Drives one run the way a conversation does: every step goes through the stored form of the run.</summary>
internal sealed class FlowStory
{
    private readonly FlowDefinition _flow;
    private readonly FlowFacts _facts;
    private long _sequence;

    private FlowStory(FlowDefinition flow, FlowFacts facts)
    {
        _flow = flow;
        _facts = facts;
        Last = FlowRunner.Start(flow, facts);
    }

    public FlowStep Last { get; private set; }

    public FlowOutcome Outcome => Last.Outcome;

    public IReadOnlyList<string?> Said => [.. Last.Replies.Select(reply => reply.Text)];

    /// <summary>Reads a flow that holds the given blocks and starts with the first; for tests of the blocks' own behaviour.</summary>
    public static FlowDefinition Flow(string blocks, string settings = "{}", string name = "Test")
    {
        using var list = JsonDocument.Parse($"[{blocks}]");
        var start = list.RootElement[0].GetProperty("id").GetString();
        return FlowJson.Read(Encoding.UTF8.GetBytes($$"""{"schemaVersion":1,"name":"{{name}}","start":"{{start}}","settings":{{settings}},"blocks":[{{blocks}}]}"""));
    }

    public static FlowStory Begin(string blocks, params (string Name, string Value)[] facts) => Begin(Flow(blocks), facts);

    public static FlowStory Begin(FlowDefinition flow, params (string Name, string Value)[] facts) =>
        new(flow, new FlowFacts { Values = facts.ToDictionary(fact => fact.Name, fact => fact.Value) });

    public static IReadOnlyList<FlowFinding> Findings(string blocks) => FlowValidator.Validate(Flow(blocks), new FlowSurroundings { Departments = ["Support"] });

    public static Activity Message(string? text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };

    public FlowStory Writes(string? text) => Step(new FlowInput.VisitorMessage(++_sequence, Message(text)));

    public FlowStory Returns(int status, string? body) => Step(new FlowInput.EffectResult(true, status, body, null));

    public FlowStory Fails(string error) => Step(new FlowInput.EffectResult(false, null, null, error));

    public FlowStory Step(FlowInput input)
    {
        var stored = JsonSerializer.Serialize(Last.Run, FlowRunJson.Default.FlowRun);
        Last = FlowRunner.Step(_flow, JsonSerializer.Deserialize(stored, FlowRunJson.Default.FlowRun)!, input, _facts);
        return this;
    }

    public HttpEffect Effect() => Assert.IsType<FlowOutcome.EffectRequested>(Outcome).Effect;

    public FlowOutcome.HandoffRequested Handoff() => Assert.IsType<FlowOutcome.HandoffRequested>(Outcome);

    public FlowVariable Variable(string name) => Last.Run.Variables[name];
}
