using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Buttons;

/// <summary>What must be true of the options of a <see cref="ButtonsBlock"/>.</summary>
internal static class OptionRules
{
    public static void Check(IReadOnlyList<ButtonOption> options, FlowCheck check)
    {
        TitleRules.CheckCount(options.Count, "options", check);
        var titles = new TitleRules();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < options.Count; index++)
        {
            titles.Check(options[index].Title, $"options[{index}].title", check);
            CheckId(options[index].Id, $"options[{index}].id", ids, check);
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
