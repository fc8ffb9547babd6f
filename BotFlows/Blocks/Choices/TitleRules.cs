using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Choices;

/// <summary>What must be true of the labels of choices, whichever block shows them.</summary>
internal sealed class TitleRules
{
    private readonly HashSet<string> _earlier = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);

    /// <summary>Checks how many there are.</summary>
    public static void CheckCount(int count, string field, FlowCheck check)
    {
        if (count == 0)
        {
            check.Error("no-options", field, "There is nothing to choose. Add at least one choice.");
        }
        else if (count > FlowLimits.Options)
        {
            check.Error("too-many-options", field, $"There are {count} choices; at most {FlowLimits.Options} can be shown.");
        }
    }

    /// <summary>Checks one label against those before it.</summary>
    public void Check(string? title, string field, FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            check.Error("empty-title", field, "This choice has no label.");
        }
        else if (title.Length > FlowLimits.TitleLength)
        {
            check.Error(
                "title-too-long", field, $"This label has {title.Length} characters; at most {FlowLimits.TitleLength} fit on a button.");
        }
        else if (title.Contains("{{", StringComparison.Ordinal))
        {
            check.Error("title-with-placeholder", field, "A label cannot hold placeholders, because answers are compared with it.");
        }
        else if (!_earlier.Add(title.Trim()))
        {
            check.Error("duplicate-title", field, $"Another choice above is also called '{title}'; nobody could tell them apart.");
        }
        else if (WordForm.Of(title) is { Length: > 0 } form && !_forms.Add(form))
        {
            check.Warning("similar-title", field, $"'{title}' differs from another choice only in accents or signs; typed answers will be asked again.");
        }
    }
}
