using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Note;

/// <summary>Leaves a note in the conversation that only operators see.</summary>
public sealed record NoteBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "note";

    /// <summary>Gets the note, a template; one that comes out empty is left out.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [new("next", Next)];

    internal override IEnumerable<TemplateUse> Templates() => [new("text", Text, TemplatePlace.Text)];

    internal override void Check(FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            check.Error("empty-text", "text", "There is no text here. Write what operators should read.");
        }
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        var text = walk.Fill(Text, FlowLimits.TextLength);
        if (!string.IsNullOrWhiteSpace(text))
        {
            walk.Leave(new FlowMark.Note(text));
        }

        return new FlowMove.GoTo(Next);
    }
}
