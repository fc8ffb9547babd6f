using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Tag;

/// <summary>Puts tags on the conversation, or takes them off.</summary>
public sealed record TagBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "tag";

    /// <summary>Gets the tags to put on, as they are; at most 10 of 1 to 40 characters.</summary>
    public IReadOnlyList<string> Add { get => field ?? []; init; }

    /// <summary>Gets the tags to take off.</summary>
    public IReadOnlyList<string> Remove { get => field ?? []; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [new("next", Next)];

    internal override void Check(FlowCheck check)
    {
        if (Add.Count == 0 && Remove.Count == 0)
        {
            check.Error("no-tags", "add", "There is no tag to put on or take off. Add at least one.");
        }

        CheckTags(Add, "add", check);
        CheckTags(Remove, "remove", check);
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        walk.Leave(new FlowMark.Tags(Clean(Add), Clean(Remove)));
        return new FlowMove.GoTo(Next);
    }

    private static List<string> Clean(IReadOnlyList<string> tags) =>
        [.. tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static void CheckTags(IReadOnlyList<string> tags, string field, FlowCheck check)
    {
        if (tags.Count > FlowLimits.Tags)
        {
            check.Error("too-many-tags", field, $"There are {tags.Count} tags; at most {FlowLimits.Tags} at once.");
        }

        for (var index = 0; index < tags.Count; index++)
        {
            if (tags[index].Trim().Length is 0 or > FlowLimits.TagLength || tags[index].Any(char.IsControl) || tags[index].Contains("{{", StringComparison.Ordinal))
            {
                check.Error("bad-tag", $"{field}[{index}]", $"A tag has 1 to {FlowLimits.TagLength} characters, on one line, without placeholders.");
            }
        }
    }
}
