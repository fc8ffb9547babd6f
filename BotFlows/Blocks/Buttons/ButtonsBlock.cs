using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

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

    /// <summary>Gets how many answers that match nothing end the asking, 1 to 10; null means 3.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>Gets the block for after the last of them; null means the flow's exit for failures.</summary>
    public string? OnFailed { get; init; }

    /// <summary>Gets what happens when the visitor is silent here; null means what the flow says.</summary>
    public FlowIdle? Idle { get; init; }

    internal override bool WaitsForVisitor => true;

    internal override bool FailsOutside => OnFailed is null;

    internal override FlowIdle? Silence => Idle;

    internal override bool Offers(string? words) => words is not null && ChoiceMatch.FindExactly(Titles, Ids, words.Trim()) is not null;

    internal override IEnumerable<FlowExit> Exits()
    {
        var exits = Options.Select((option, index) => new FlowExit($"options[{index}].next", option.Next));
        exits = Otherwise is null ? exits : exits.Append(new FlowExit("otherwise", Otherwise));
        return OnFailed is null ? exits : exits.Append(new FlowExit("onFailed", OnFailed));
    }

    internal override IEnumerable<TemplateUse> Templates() =>
    [
        new("text", Text, TemplatePlace.Text),
        new("retryText", RetryText, TemplatePlace.Text),
        new("idle.remindText", Idle?.RemindText, TemplatePlace.Text),
    ];

    internal override IEnumerable<VariableWrite> Writes() => [new("variable", Variable, VariableType.Text, false)];

    internal override void Check(FlowCheck check)
    {
        check.RequireText("text", Text);
        check.LimitNumber("bad-attempts", "maxAttempts", MaxAttempts, 1, FlowLimits.Attempts);
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
        if (ChoiceMatch.Find(Titles, Ids, answer) is { } place)
        {
            Keep(walk, Options[place].Title, message.Sequence);
            return new FlowMove.GoTo(Options[place].Next);
        }

        if (Otherwise is not null && !string.IsNullOrWhiteSpace(answer))
        {
            Keep(walk, answer.Trim(), message.Sequence);
            return new FlowMove.GoTo(Otherwise);
        }

        if (++walk.Attempts >= (MaxAttempts ?? FlowLimits.UsualAttempts))
        {
            return OnFailed is null ? new FlowMove.Fail("The visitor chose none of the options.") : new FlowMove.GoTo(OnFailed);
        }

        Ask(walk, RetryText ?? Text);
        return new FlowMove.Wait();
    }

    private List<string> Titles => [.. Options.Select(option => option.Title ?? "")];

    private List<string> Ids => [.. Options.Select(option => option.Id ?? "")];

    private void Ask(FlowWalk walk, string? text) => walk.Say(text, expectsAnswer: true, ChoiceButtons.Of(Titles));

    private void Keep(FlowWalk walk, string? text, long sequence) =>
        walk.Set(Variable, FlowValue.FromAnswer(text ?? ""), sequence, field: true);
}
