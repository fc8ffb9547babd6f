using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Buttons;

/// <summary>What must be true of the options of a <see cref="ButtonsBlock"/>.</summary>
internal static class OptionRules
{
    public static void Check(IReadOnlyList<ButtonOption> options, FlowCheck check)
    {
        if (options.Count == 0)
        {
            check.Error("no-options", "options", "There is no button to choose. Add at least one.");
        }
        else if (options.Count > FlowLimits.Options)
        {
            check.Error("too-many-options", "options", $"There are {options.Count} buttons; at most {FlowLimits.Options} can be shown.");
        }

        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < options.Count; index++)
        {
            CheckTitle(options[index].Title, $"options[{index}].title", titles, check);
            CheckId(options[index].Id, $"options[{index}].id", ids, check);
        }
    }

    private static void CheckTitle(string? title, string field, HashSet<string> earlier, FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            check.Error("empty-title", field, "This button has no label.");
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
        else if (!earlier.Add(title.Trim()))
        {
            check.Error("duplicate-title", field, $"Another button above is also called '{title}'; nobody could tell them apart.");
        }
    }

    private static void CheckId(string? id, string field, HashSet<string> earlier, FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(id) || id.Length > FlowLimits.NameLength)
        {
            check.Error("bad-option-id", field, $"An option needs an id of 1 to {FlowLimits.NameLength} characters.");
        }
        else if (!earlier.Add(id))
        {
            check.Error("duplicate-option", field, $"Another option above has the id '{id}' too.");
        }
    }
}
