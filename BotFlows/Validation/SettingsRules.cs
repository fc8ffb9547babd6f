using Omnichannel.BotFlows.Blocks.Ask;
using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Validation;

/// <summary>What must be true of a flow's settings.</summary>
internal static class SettingsRules
{
    /// <summary>Checks everything but the ways that the settings name.</summary>
    public static void Check(FlowSettings settings, FlowCheck check)
    {
        if (settings.Language is not null && FlowLocale.FindCulture(settings.Language) is null)
        {
            check.Error("bad-language", "settings.language", $"'{settings.Language}' is no language. Write one such as 'en', 'de' or 'pt-BR'.");
        }

        if (settings.Country is not null && !PhoneAnswer.IsCountry(settings.Country))
        {
            check.Error(
                "bad-country", "settings.country", $"'{settings.Country}' is no country with telephone numbers. Write two letters such as 'DE' or 'US'.");
        }

        if (settings.TimeZone is not null && FlowLocale.FindZone(settings.TimeZone) is null)
        {
            check.Error("bad-time-zone", "settings.timeZone", $"'{settings.TimeZone}' is no time zone. Write one such as 'Europe/Berlin'.");
        }

        CheckEscape(settings.Escape, check);
        CheckIdle(settings.Idle, "settings.idle", check);
        CheckNames(settings.Inputs, "settings.inputs", check);
        CheckNames(settings.Outputs, "settings.outputs", check);
        TemplateRules.Check(
            [
                new("settings.escape.text", settings.Escape?.Text, TemplatePlace.Text),
                new("settings.idle.remindText", settings.Idle?.RemindText, TemplatePlace.Text),
            ],
            check);
    }

    /// <summary>Lists the ways that the settings name.</summary>
    public static IEnumerable<FlowExit> Exits(FlowSettings settings)
    {
        if (settings.Idle?.Next is { } next)
        {
            yield return new("settings.idle.next", next);
        }

        if (settings.OnError is { } onError)
        {
            yield return new("settings.onError", onError);
        }
    }

    /// <summary>Checks what is said about silence, of a flow or of one question.</summary>
    public static void CheckIdle(FlowIdle? idle, string field, FlowCheck check)
    {
        if (idle is null)
        {
            return;
        }

        check.LimitNumber("bad-idle", $"{field}.remindAfterSeconds", idle.RemindAfterSeconds, FlowLimits.LeastIdleSeconds, FlowLimits.MostIdleSeconds);
        check.LimitNumber("bad-idle", $"{field}.exitAfterSeconds", idle.ExitAfterSeconds, FlowLimits.LeastIdleSeconds, FlowLimits.MostIdleSeconds);
        if (idle.RemindAfterSeconds is not null)
        {
            check.RequireText($"{field}.remindText", idle.RemindText);
        }

        if (idle is { Next: not null, ExitAfterSeconds: null })
        {
            check.Warning("unused-field", $"{field}.next", "Without a time to give up after, nobody takes this way.");
        }
    }

    private static void CheckEscape(FlowEscape? escape, FlowCheck check)
    {
        check.KnowDepartment("settings.escape.department", escape?.Department);
        if (escape?.Words is not { } words)
        {
            return;
        }

        if (words.Count == 0)
        {
            check.Warning("escape-off", "settings.escape.words", "No words lead to a person: a visitor whom the bot does not understand is stuck.");
        }

        if (words.Count > FlowLimits.EscapeWords)
        {
            check.Error("too-many-words", "settings.escape.words", $"There are {words.Count} words; at most {FlowLimits.EscapeWords} are looked for.");
        }

        for (var index = 0; index < words.Count; index++)
        {
            if (words[index].Length > FlowLimits.TitleLength || WordForm.Of(words[index]).Length == 0)
            {
                check.Error(
                    "bad-escape-word", $"settings.escape.words[{index}]", $"Write a word or a few, with letters or digits, of at most {FlowLimits.TitleLength} characters.");
            }
        }
    }

    private static void CheckNames(IReadOnlyList<string> names, string field, FlowCheck check)
    {
        if (names.Count > FlowLimits.Parameters)
        {
            check.Error("too-many-parameters", field, $"There are {names.Count} names; at most {FlowLimits.Parameters} can be passed.");
        }

        for (var index = 0; index < names.Count; index++)
        {
            VariableRules.CheckName(names[index], $"{field}[{index}]", check);
            if (names.Take(index).Contains(names[index], StringComparer.Ordinal))
            {
                check.Error("duplicate-input", $"{field}[{index}]", $"'{names[index]}' stands here twice.");
            }
        }
    }
}
