using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>What must be true of an <see cref="AskBlock"/>.</summary>
internal static class AskRules
{
    public static VariableType TypeOf(AskType type) => type switch
    {
        AskType.Number => VariableType.Number,
        AskType.Date => VariableType.Date,
        AskType.Text or AskType.Email or AskType.Phone or AskType.Choice => VariableType.Text,
    };

    public static void Check(AskBlock block, FlowCheck check)
    {
        check.RequireText("text", block.Text);
        check.LimitNumber("bad-attempts", "maxAttempts", block.MaxAttempts, 1, FlowLimits.Attempts);
        CheckChoices(block, check);
        CheckNumbers(block, check);
        CheckDays(block, check);
        CheckCountry(block, check);
        CheckUnused(block, check);
        if (block.OnSkip is not null && block.SkipTitle is null)
        {
            check.Warning("unused-field", "onSkip", "Without a label to skip with, nobody takes this way.");
        }
    }

    private static void CheckChoices(AskBlock block, FlowCheck check)
    {
        var titles = new TitleRules();
        if (block.Type == AskType.Choice)
        {
            TitleRules.CheckCount(block.Choices.Count, "choices", check);
            for (var index = 0; index < block.Choices.Count; index++)
            {
                titles.Check(block.Choices[index], $"choices[{index}]", check);
            }
        }

        if (block.SkipTitle is not null)
        {
            titles.Check(block.SkipTitle, "skipTitle", check);
        }
    }

    private static void CheckNumbers(AskBlock block, FlowCheck check)
    {
        if (block.Min > block.Max)
        {
            check.Error("bad-range", "min", $"No number is at least {block.Min} and at most {block.Max}.");
        }

        if (block.Step <= 0)
        {
            check.Error("bad-step", "step", "A step is greater than 0.");
        }
    }

    private static void CheckDays(AskBlock block, FlowCheck check)
    {
        // Any day will do to compare bounds that count from today; bounds of which only one does are left to the visitor's day.
        var someDay = new DateOnly(2026, 1, 1);
        var earliest = Find("earliest", block.Earliest);
        var latest = Find("latest", block.Latest);
        var sameKind = DayBound.CountsFromToday(block.Earliest) == DayBound.CountsFromToday(block.Latest);
        if (sameKind && earliest > latest)
        {
            check.Error("bad-range", "earliest", "The first day is after the last one.");
        }

        DateOnly? Find(string field, string? bound)
        {
            var day = DayBound.Find(bound, someDay);
            if (bound is not null && day is null)
            {
                check.Error("bad-date", field, "Write a day such as '2026-12-31', 'today' or 'today+14d' (d, w, m or y).");
            }

            return day;
        }
    }

    private static void CheckCountry(AskBlock block, FlowCheck check)
    {
        if (block.Country is not null && !PhoneAnswer.IsCountry(block.Country))
        {
            check.Error("bad-country", "country", $"'{block.Country}' is no country with telephone numbers. Write two letters such as 'DE' or 'US'.");
        }
        else if (block is { Type: AskType.Phone, Country: null } && check.Settings.Country is null)
        {
            check.Warning("no-country", "country", "Without a country, visitors must write their number with its country code, such as +49.");
        }
    }

    private static void CheckUnused(AskBlock block, FlowCheck check)
    {
        Warn(block.Min is not null && block.Type != AskType.Number, "min");
        Warn(block.Max is not null && block.Type != AskType.Number, "max");
        Warn(block.Step is not null && block.Type != AskType.Number, "step");
        Warn(block.Earliest is not null && block.Type != AskType.Date, "earliest");
        Warn(block.Latest is not null && block.Type != AskType.Date, "latest");
        Warn(block.Country is not null && block.Type != AskType.Phone, "country");
        Warn(block.Choices.Count > 0 && block.Type != AskType.Choice, "choices");

        void Warn(bool isUnused, string field)
        {
            if (isUnused)
            {
                check.Warning("unused-field", field, $"A question for a {block.Type.ToString().ToLowerInvariant()} does not use this.");
            }
        }
    }
}
