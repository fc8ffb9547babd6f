using System.Text.Json;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Reads what a visitor wrote as a value of the wanted type.</summary>
internal static class AnswerReader
{
    /// <summary>Reads and normalises an answer.</summary>
    /// <param name="type">What it must be.</param>
    /// <param name="text">What came; null or blank, as with a file alone, is never an answer.</param>
    /// <returns>Null when it is not of the type.</returns>
    public static JsonElement? Read(AskType type, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return type switch
        {
            AskType.Text => FlowValue.FromAnswer(text.Trim()),
            AskType.Email => EmailAnswer.Find(text) is { } address ? FlowValue.FromText(address) : null,
            AskType.Number => NumberAnswer.Find(text) is { } number ? FlowValue.FromNumber(number) : null,
            AskType.Phone => PhoneAnswer.Find(text) is { } phone ? FlowValue.FromText(phone) : null,
        };
    }
}
