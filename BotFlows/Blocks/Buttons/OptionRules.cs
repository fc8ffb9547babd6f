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

        for (var index = 0; index < options.Count; index++)
        {
            CheckTitle(options, index, check);
            CheckId(options, index, check);
        }
    }

    private static void CheckTitle(IReadOnlyList<ButtonOption> options, int index, FlowCheck check)
    {
        var title = options[index].Title;
        var field = $"options[{index}].title";
        if (string.IsNullOrWhiteSpace(title))
        {
            check.Error("empty-title", field, "This button has no label.");
        }
        else if (title.Length > FlowLimits.TitleLength)
        {
            check.Error("title-too-long", field, $"This label has {title.Length} characters; at most {FlowLimits.TitleLength} fit on a button.");
        }
        else if (title.Contains("{{", StringComparison.Ordinal))
        {
            check.Error("title-with-placeholder", field, "A label cannot hold placeholders, because answers are compared with it.");
        }
        else if (options.Take(index).Any(earlier => string.Equals(earlier.Title?.Trim(), title.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            check.Error("duplicate-title", field, $"Another button above is also called '{title}'; nobody could tell them apart.");
        }
    }

    private static void CheckId(IReadOnlyList<ButtonOption> options, int index, FlowCheck check)
    {
        var id = options[index].Id;
        var field = $"options[{index}].id";
        if (string.IsNullOrWhiteSpace(id) || id.Length > FlowLimits.NameLength)
        {
            check.Error("bad-option-id", field, $"An option needs an id of 1 to {FlowLimits.NameLength} characters.");
        }
        else if (options.Take(index).Any(earlier => string.Equals(earlier.Id, id, StringComparison.OrdinalIgnoreCase)))
        {
            check.Error("duplicate-option", field, $"Another option above has the id '{id}' too.");
        }
    }
}
