using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Blocks.Buttons;

/// <summary>Offers choices and waits for one.</summary>
public sealed record ButtonsBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "buttons";

    /// <summary>Gets the text above the buttons, a template.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the choices, in order; 1 to 10.</summary>
    public IReadOnlyList<ButtonOption> Options { get => field ?? []; init; }

    /// <summary>Gets the variable that takes the chosen title, or the words written instead; null keeps neither.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets what to say when an answer matches nothing, a template; null repeats <see cref="Text"/>.</summary>
    public string? RetryText { get; init; }

    /// <summary>Gets the block for words that match no option; null asks again.</summary>
    public string? Otherwise { get; init; }

    internal override bool WaitsForVisitor => true;

    internal override IEnumerable<FlowExit> Exits()
    {
        var exits = Options.Select((option, index) => new FlowExit($"options[{index}].next", option.Next));
        return Otherwise is null ? exits : exits.Append(new FlowExit("otherwise", Otherwise));
    }

    internal override IEnumerable<TemplateUse> Templates() =>
        [new("text", Text, TemplatePlace.Text), new("retryText", RetryText, TemplatePlace.Text)];

    internal override IEnumerable<VariableWrite> Writes() => [new("variable", Variable, VariableType.Text, false)];

    internal override void Check(FlowCheck check)
    {
        check.RequireText("text", Text);
        OptionRules.Check(Options, check);
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        Ask(walk, Text);
        return new FlowMove.Wait();
    }

    internal override FlowMove Resume(FlowWalk walk, FlowInput input)
    {
        if (input is not FlowInput.VisitorMessage message)
        {
            return base.Resume(walk, input);
        }

        var answer = message.Activity.Text;
        if (OptionMatch.Find(Options, answer) is { } option)
        {
            Keep(walk, option.Title, message.Sequence);
            return new FlowMove.GoTo(option.Next);
        }

        if (Otherwise is not null && !string.IsNullOrWhiteSpace(answer))
        {
            Keep(walk, answer.Trim(), message.Sequence);
            return new FlowMove.GoTo(Otherwise);
        }

        Ask(walk, RetryText ?? Text);
        return new FlowMove.Wait();
    }

    private void Ask(FlowWalk walk, string? text) => walk.Say(text, expectsAnswer: true, [.. Options.Select(ToButton)]);

    // A press posts the title as a visible message, so what the visitor sees is what was chosen.
    private static CardAction ToButton(ButtonOption option) =>
        new() { Type = "imBack", Title = option.Title ?? "", Value = option.Title ?? "" };

    private void Keep(FlowWalk walk, string? text, long sequence) =>
        walk.Set(Variable, FlowValue.FromAnswer(text ?? ""), sequence, field: true);
}
