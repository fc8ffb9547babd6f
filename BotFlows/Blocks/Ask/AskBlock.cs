using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Asks a question and waits for an answer of one type.</summary>
public sealed record AskBlock : FlowBlock
{
    private const int MostAttempts = 10;
    private const int UsualAttempts = 3;

    /// <inheritdoc/>
    public override string Kind => "ask";

    /// <summary>Gets the question, a template.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the variable that takes the answer; operators see it among the collected fields.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets what the answer must be; text when the file does not say.</summary>
    public AskType Type { get; init; }

    /// <summary>Gets what to say to a wrong answer, a template; null repeats <see cref="Text"/>.</summary>
    public string? RetryText { get; init; }

    /// <summary>Gets how many wrong answers end the asking, 1 to 10; null means 3 with <see cref="OnFailed"/>, else no end.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>Gets the block for after the last wrong answer.</summary>
    public string? OnFailed { get; init; }

    /// <summary>Gets the block for after a right answer.</summary>
    public string? Next { get; init; }

    internal override bool WaitsForVisitor => true;

    internal override IEnumerable<FlowExit> Exits() =>
        MaxAttempts is null && OnFailed is null ? [new("next", Next)] : [new("onFailed", OnFailed), new("next", Next)];

    internal override IEnumerable<TemplateUse> Templates() =>
        [new("text", Text, TemplatePlace.Text), new("retryText", RetryText, TemplatePlace.Text)];

    internal override IEnumerable<VariableWrite> Writes() =>
        [new("variable", Variable, Type == AskType.Number ? VariableType.Number : VariableType.Text, true)];

    internal override void Check(FlowCheck check)
    {
        check.RequireText("text", Text);
        check.LimitNumber("bad-attempts", "maxAttempts", MaxAttempts, 1, MostAttempts);
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Say(Text, expectsAnswer: true);
        return new FlowMove.Wait();
    }

    internal override FlowMove Resume(FlowWalk walk, FlowInput input)
    {
        if (input is not FlowInput.VisitorMessage message)
        {
            return base.Resume(walk, input);
        }

        if (AnswerReader.Read(Type, message.Activity.Text) is { } value)
        {
            walk.Set(Variable, value, message.Sequence, field: true);
            return new FlowMove.GoTo(Next);
        }

        walk.Attempts++;
        if ((MaxAttempts is not null || OnFailed is not null) && walk.Attempts >= (MaxAttempts ?? UsualAttempts))
        {
            return new FlowMove.GoTo(OnFailed);
        }

        walk.Say(RetryText ?? Text, expectsAnswer: true);
        return new FlowMove.Wait();
    }
}
