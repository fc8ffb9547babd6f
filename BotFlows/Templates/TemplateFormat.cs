using System.Globalization;
using System.Text.Json;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Templates;

/// <summary>Gives values the form that a template asks for.</summary>
internal static class TemplateFormat
{
    private const int MostDecimals = 6;

    /// <summary>The forms of a day.</summary>
    private static readonly string[] Days = ["short", "long", "weekday", "iso"];

    /// <summary>Tells what is wrong with a helper's argument.</summary>
    /// <returns>A sentence for the admin; null when it is fine.</returns>
    public static string? FindProblem(TemplateHelper helper, string? argument) => helper switch
    {
        TemplateHelper.Default => argument is null ? "'default' needs the words to use instead: {{default name \"there\"}}." : null,
        TemplateHelper.Date => argument is null || Days.Contains(argument, StringComparer.Ordinal)
            ? null
            : $"A day can be written as {string.Join(", ", Days)}; '{argument}' is none of these.",
        TemplateHelper.Number => argument is null || DecimalsOf(argument) is not null
            ? null
            : $"A number has 0 to {MostDecimals} decimals: {{{{number total 2}}}}.",
    };

    /// <summary>Writes a value; one that is not what the helper formats comes out as it is.</summary>
    public static string Write(TemplateHelper helper, JsonElement? value, string? argument, FlowLocale locale)
    {
        var text = value is { } found ? FlowValue.ToText(found) : "";
        return helper switch
        {
            TemplateHelper.Default => string.IsNullOrWhiteSpace(text) ? argument ?? "" : text,
            TemplateHelper.Date => WriteDay(text, argument, locale.Culture),
            TemplateHelper.Number => WriteNumber(text, argument, locale.Culture),
        };
    }

    private static string WriteDay(string text, string? form, CultureInfo culture)
    {
        var isDay = DateOnly.TryParseExact(text.Length > 10 && text[10] == 'T' ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return !isDay ? text : form switch
        {
            "long" => day.ToString("D", culture),
            "weekday" => day.ToString("dddd", culture),
            "iso" => text,
            _ => day.ToString("d", culture),
        };
    }

    private static string WriteNumber(string text, string? argument, CultureInfo culture)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        return argument is not null && DecimalsOf(argument) is { } decimals
            ? number.ToString($"N{decimals}", culture)
            : number.ToString("#,##0.######", culture);
    }

    private static int? DecimalsOf(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= MostDecimals ? decimals : null;
}
