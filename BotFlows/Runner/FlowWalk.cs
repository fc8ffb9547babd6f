using System.Text.Json;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Templates;
using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Runner;

/// <summary>The working state of one step. Blocks speak and remember through it; it lives no longer than the step.</summary>
internal sealed class FlowWalk
{
    private readonly Dictionary<string, FlowVariable> _variables;
    private readonly List<Activity> _replies = [];
    private readonly List<string> _path = [];
    private long _variablesLength;

    public FlowWalk(FlowRun run, FlowFacts facts)
    {
        _variables = new(run.Variables, StringComparer.Ordinal);
        Scope = new FlowScope(facts, _variables);
        Attempts = run.Attempts;
        _variablesLength = _variables.Values.Sum(LengthOf);
    }

    public FlowScope Scope { get; }

    public int Attempts { get; set; }

    public IReadOnlyList<Activity> Replies => _replies;

    public IReadOnlyList<string> Path => _path;

    public IReadOnlyDictionary<string, FlowVariable> Variables => _variables;

    /// <summary>Counts a block; the bound is what ends a loop that the validator did not see.</summary>
    public void Visit(FlowBlock block)
    {
        if (_path.Count == FlowLimits.StepsPerInput)
        {
            throw new FlowBudgetException($"One input walked {FlowLimits.StepsPerInput} blocks and wanted to go on at '{block.Id}'.");
        }

        _path.Add(block.Id);
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

    /// <summary>Fills a template for people; what passes the limit is cut and marked with an ellipsis.</summary>
    public string Fill(string? template, int limit)
    {
        var text = FlowTemplate.Render(template ?? "", Scope, limit, out var complete);
        if (complete)
        {
            return text;
        }

        var keep = Math.Min(text.Length, limit - 1);
        return text[..(char.IsHighSurrogate(text[keep - 1]) ? keep - 1 : keep)] + "…";
    }

    /// <summary>Remembers a value.</summary>
    public void Set(string? name, JsonElement value, long? sequence = null, bool field = false)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        var variable = new FlowVariable { Value = value, Sequence = sequence, Field = field };
        _variablesLength += LengthOf(variable) - (_variables.TryGetValue(name, out var before) ? LengthOf(before) : 0);
        _variables[name] = variable;
        if (_variablesLength > FlowLimits.VariablesLength)
        {
            throw new FlowBudgetException($"All variables together passed {FlowLimits.VariablesLength} characters at '{name}'.");
        }
    }

    private static long LengthOf(FlowVariable variable) => variable.Value.GetRawText().Length;
}
