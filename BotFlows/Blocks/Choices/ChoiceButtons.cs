using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Blocks.Choices;

/// <summary>Shows choices as buttons.</summary>
internal static class ChoiceButtons
{
    /// <summary>Makes a button for each; a press posts the title as a visible message, so what the visitor sees is what was chosen.</summary>
    public static IReadOnlyList<CardAction> Of(IEnumerable<string> titles) =>
        [.. titles.Select(title => new CardAction { Type = "imBack", Title = title, Value = title })];
}
