using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.SubFlows;
using Omnichannel.BotFlows.Templates;
using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Runner;

/// <summary>The working state of one step. Blocks speak and remember through it; it lives no longer than the step.</summary>
internal sealed class FlowWalk
{
    private readonly FlowDefinition _root;
    private readonly FlowFacts _facts;
    private readonly List<FlowFrame> _frames;
    private readonly List<Activity> _replies = [];
    private readonly List<FlowMark> _marks = [];
    private readonly List<string> _path = [];
    private Dictionary<string, FlowVariable> _variables;
    private long _variablesLength;

    public FlowWalk(FlowDefinition root, FlowRun run, FlowFacts facts)
    {
        _root = root;
        _facts = facts;
        _frames = [.. run.Frames];
        _variables = new(run.Variables, StringComparer.Ordinal);
        _variablesLength = _variables.Values.Concat(_frames.SelectMany(frame => frame.Variables.Values)).Sum(LengthOf);
        FlowKey = run.Flow;
        Flow = Find(run.Flow);
        Attempts = run.Attempts;
        Reminded = run.Reminded;
        (Locale, Scope) = Settle();
    }

    /// <summary>Gets the flow that is walked now.</summary>
    public FlowDefinition Flow { get; private set; }

    /// <summary>Gets the key of its version; null for the flow that the run began with.</summary>
    public string? FlowKey { get; private set; }

    public FlowScope Scope { get; private set; }

    public FlowLocale Locale { get; private set; }

    public int Attempts { get; set; }

    public bool Reminded { get; set; }

    /// <summary>Gets or sets at which depth a failure was last caught in this step: a second one there goes to a person.</summary>
    public int? RecoveredAt { get; set; }

    public IReadOnlyList<Activity> Replies => _replies;

    public IReadOnlyList<FlowMark> Marks => _marks;

    public IReadOnlyList<string> Path => _path;

    public IReadOnlyDictionary<string, FlowVariable> Variables => _variables;

    public IReadOnlyList<FlowFrame> Frames => _frames;

    /// <summary>Counts a block; the bound is what ends a loop that the validator did not see.</summary>
    public void Visit(FlowBlock block)
    {
        if (_path.Count == FlowLimits.StepsPerInput)
        {
            throw new FlowBudgetException($"One input walked {FlowLimits.StepsPerInput} blocks and wanted to go on at '{block.Id}'.");
        }

        _path.Add(_frames.Count == 0 ? block.Id : string.Join('/', _frames.Select(frame => frame.BlockId).Append(block.Id)));
    }

    /// <summary>Finds a published flow by its name; null when there is none, or too many flows wait already.</summary>
    public FlowEdition? FindFlow(string? name) =>
        _frames.Count < FlowLimits.FlowDepth && !string.IsNullOrEmpty(name) ? _facts.Flows?.FindPublished(name) : null;

    /// <summary>Goes into another flow, with its own variables.</summary>
    public void Push(FlowEdition edition, string blockId, Dictionary<string, FlowVariable> variables)
    {
        _frames.Add(new() { Flow = FlowKey, BlockId = blockId, Variables = _variables });
        _variablesLength += variables.Values.Sum(LengthOf);
        (FlowKey, Flow, _variables) = (edition.Key, edition.Flow, variables);
        (Locale, Scope) = Settle();
    }

    /// <summary>Goes back to the flow that waits.</summary>
    /// <returns>The block that had run this one, and this one's variables.</returns>
    public (FlowBlock? Block, IReadOnlyDictionary<string, FlowVariable> Left) Pop()
    {
        var (frame, left) = (_frames[^1], _variables);
        _frames.RemoveAt(_frames.Count - 1);
        _variablesLength -= left.Values.Sum(LengthOf);
        (FlowKey, Flow, _variables) = (frame.Flow, Find(frame.Flow), new(frame.Variables, StringComparer.Ordinal));
        (Locale, Scope) = Settle();
        return (Flow.Find(frame.BlockId), left);
    }

    /// <summary>Says a text; one that comes out empty is left out, unless buttons go with it.</summary>
    public void Say(string? template, bool expectsAnswer = false, IReadOnlyList<CardAction>? buttons = null)
    {
        var text = Fill(template, FlowLimits.TextLength);
        if (string.IsNullOrWhiteSpace(text) && buttons is null)
        {
            return;
        }

        _replies.Add(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = "plain",
            InputHint = expectsAnswer ? "expectingInput" : "acceptingInput",
            SuggestedActions = buttons is null ? null : new SuggestedActions { Actions = buttons },
        });
    }

    /// <summary>Leaves something for operators.</summary>
    public void Leave(FlowMark mark) => _marks.Add(mark);

    /// <summary>Fills a template for people; what passes the limit is cut and marked with an ellipsis.</summary>
    public string Fill(string? template, int limit)
    {
        var text = FlowTemplate.Render(template ?? "", Scope, limit, out var complete);
        if (complete)
        {
            return text;
        }

        var keep = Math.Min(text.Length, limit - 1);
        return text[..(keep > 0 && char.IsHighSurrogate(text[keep - 1]) ? keep - 1 : keep)] + "…";
    }

    /// <summary>Remembers a value.</summary>
    public void Set(string? name, JsonElement value, long? sequence = null, bool field = false) =>
        Set(name, new FlowVariable { Value = value, Sequence = sequence, Field = field });

    /// <summary>Remembers a value with where it came from.</summary>
    public void Set(string? name, FlowVariable variable)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        _variablesLength += LengthOf(variable) - (_variables.TryGetValue(name, out var before) ? LengthOf(before) : 0);
        _variables[name] = variable;
        CheckLength(name);
    }

    private static long LengthOf(FlowVariable variable) => variable.Value.GetRawText().Length;

    private void CheckLength(string name)
    {
        if (_variablesLength > FlowLimits.VariablesLength)
        {
            throw new FlowBudgetException($"All variables together passed {FlowLimits.VariablesLength} characters at '{name}'.");
        }
    }

    private FlowDefinition Find(string? key) => key is null ? _root
        : _facts.Flows?.Get(key) ?? throw new InvalidOperationException($"The run is in flow version {key}, and no flows were given to it.");

    private (FlowLocale Locale, FlowScope Scope) Settle()
    {
        var locale = FlowLocale.Of(Flow.Settings, _facts);
        return (locale, new(_facts, locale, _variables));
    }
}
