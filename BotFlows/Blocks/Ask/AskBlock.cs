using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Asks a question and waits for an answer of one type.</summary>
public sealed record AskBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "ask";

    /// <summary>Gets the question, a template.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the variable that takes the answer; operators see it among the collected fields.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets what the answer must be; text when the file does not say.</summary>
    public AskType Type { get; init; }

    /// <summary>Gets the least number; null for no bound. Only with numbers.</summary>
    public decimal? Min { get; init; }

    /// <summary>Gets the greatest number; null for no bound. Only with numbers.</summary>
    public decimal? Max { get; init; }

    /// <summary>Gets the step that numbers go in, counted from <see cref="Min"/> or from 0, above 0; null takes any. Only with numbers.</summary>
    public decimal? Step { get; init; }

    /// <summary>Gets the first day: <c>2026-11-22</c>, <c>today</c>, or either with days, weeks, months or years on or off, such as <c>today+2w</c>. Only with dates.</summary>
    public string? Earliest { get; init; }

    /// <summary>Gets the last day, written like <see cref="Earliest"/>. Only with dates.</summary>
    public string? Latest { get; init; }

    /// <summary>Gets the country of numbers without a country code, two letters; null means the flow's. Only with telephone numbers.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the choices, in order; 1 to 10. Only with choices.</summary>
    public IReadOnlyList<string> Choices { get => field ?? []; init; }

    /// <summary>Gets the label of a button that leaves the question out; null shows none.</summary>
    public string? SkipTitle { get; init; }

    /// <summary>Gets the block for after leaving it out; null means <see cref="Next"/>.</summary>
    public string? OnSkip { get; init; }

    /// <summary>Gets what to say to a wrong answer, a template; null repeats <see cref="Text"/>.</summary>
    public string? RetryText { get; init; }

    /// <summary>Gets how many wrong answers end the asking, 1 to 10; null means 3.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>Gets the block for after the last wrong answer; null means the flow's exit for failures.</summary>
    public string? OnFailed { get; init; }

    /// <summary>Gets what happens when the visitor is silent here; null means what the flow says.</summary>
    public FlowIdle? Idle { get; init; }

    /// <summary>Gets the block for after a right answer.</summary>
    public string? Next { get; init; }

    internal override bool WaitsForVisitor => true;

    internal override bool FailsOutside => OnFailed is null;

    internal override FlowIdle? Silence => Idle;

    internal override bool Offers(string? words) => words is not null && ChoiceMatch.FindExactly(Titles, [], words.Trim()) is not null;

    internal override IEnumerable<FlowExit> Exits()
    {
        if (OnFailed is not null)
        {
            yield return new("onFailed", OnFailed);
        }

        if (OnSkip is not null)
        {
            yield return new("onSkip", OnSkip);
        }

        yield return new("next", Next);
    }

    internal override IEnumerable<TemplateUse> Templates() =>
    [
        new("text", Text, TemplatePlace.Text),
        new("retryText", RetryText, TemplatePlace.Text),
        new("idle.remindText", Idle?.RemindText, TemplatePlace.Text),
    ];

    internal override IEnumerable<VariableWrite> Writes() => [new("variable", Variable, AskRules.TypeOf(Type), true)];

    internal override void Check(FlowCheck check) => AskRules.Check(this, check);

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

        if (IsSkipped(message.Activity.Text))
        {
            return new FlowMove.GoTo(OnSkip ?? Next);
        }

        if (AnswerReader.Read(this, message.Activity.Text, walk.Locale) is { } value)
        {
            walk.Set(Variable, value, message.Sequence, field: true);
            return new FlowMove.GoTo(Next);
        }

        if (++walk.Attempts >= (MaxAttempts ?? FlowLimits.UsualAttempts))
        {
            return OnFailed is null ? new FlowMove.Fail($"The visitor's answers to '{Id}' did not fit.") : new FlowMove.GoTo(OnFailed);
        }

        Ask(walk, RetryText ?? Text);
        return new FlowMove.Wait();
    }

    private List<string> Titles => [.. Type == AskType.Choice ? Choices : [], .. SkipTitle is null ? [] : new[] { SkipTitle }];

    // What could be an answer is one, unless it says exactly what the button says: "none" may be somebody's order number.
    private bool IsSkipped(string? answer) =>
        SkipTitle is not null && answer is not null && WordForm.Of(answer) is { Length: > 0 } form && form == WordForm.Of(SkipTitle);

    private void Ask(FlowWalk walk, string? text) =>
        walk.Say(text, expectsAnswer: true, Titles is { Count: > 0 } titles ? ChoiceButtons.Of(titles) : null);
}
