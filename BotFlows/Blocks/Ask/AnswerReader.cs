using System.Globalization;
using System.Text.Json;
using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Reads what a visitor wrote as a value of the wanted type.</summary>
internal static class AnswerReader
{
    /// <summary>Reads and normalises an answer.</summary>
    /// <param name="block">The question.</param>
    /// <param name="text">What came; null or blank, as with a file alone, is never an answer.</param>
    /// <param name="locale">How it is to be read.</param>
    /// <returns>Null when it is not of the type, or out of its bounds.</returns>
    public static JsonElement? Read(AskBlock block, string? text, FlowLocale locale)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return block.Type switch
        {
            AskType.Text => FlowValue.FromAnswer(text.Trim()),
            AskType.Email => Text(EmailAnswer.Find(text)),
            AskType.Number => NumberAnswer.Find(text, locale.Culture) is { } number && IsInside(block, number) ? FlowValue.FromNumber(number) : null,
            AskType.Phone => Text(PhoneAnswer.Find(text, block.Country ?? locale.Country)),
            AskType.Date => DateAnswer.Find(text, locale) is { } day && IsInside(block, day, locale.Today)
                ? FlowValue.FromText(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null,
            AskType.Choice => ChoiceMatch.Find(block.Choices, [], text) is { } place ? FlowValue.FromText(block.Choices[place]) : null,
        };
    }

    private static JsonElement? Text(string? value) => value is null ? null : FlowValue.FromText(value);

    private static bool IsInside(AskBlock block, decimal number)
    {
        if (number < block.Min || number > block.Max)
        {
            return false;
        }

        try
        {
            return block.Step is not > 0 || (number - (block.Min ?? 0)) % block.Step == 0;
        }
        catch (OverflowException)
        {
            // Two numbers at the ends of what 28 digits hold.
            return false;
        }
    }

    private static bool IsInside(AskBlock block, DateOnly day, DateOnly today) =>
        !(day < DayBound.Find(block.Earliest, today)) && !(day > DayBound.Find(block.Latest, today));
}
