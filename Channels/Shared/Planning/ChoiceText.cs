using System.Globalization;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Decides how choices are shown: as the channel's buttons, as its list, or as numbered lines of the text.</summary>
internal static class ChoiceText
{
    private static readonly HashSet<string> Choosing = new(StringComparer.OrdinalIgnoreCase) { "imBack", "postBack", "messageBack" };

    /// <summary>Fits a text and its buttons to a channel.</summary>
    /// <returns>The text with everything that is no button there, and the buttons.</returns>
    public static (string Text, IReadOnlyList<CardAction> Buttons) Fit(string text, IReadOnlyList<CardAction> actions, ChannelCapabilities can)
    {
        List<CardAction> choices = [.. actions.Where(action => Choosing.Contains(action.Type)).Select(Named)];
        // A button that opens something is a line, on which every app makes the address a link.
        var links = actions.Where(action => !Choosing.Contains(action.Type)).Select(action => action.Title == action.Value ? action.Value : $"{action.Title}: {action.Value}");
        var words = Join(text, string.Join('\n', links), "\n\n");
        // Buttons hang on words everywhere.
        return string.IsNullOrWhiteSpace(words) || !AreShown(choices, can)
            ? (Join(words, Number(choices), "\n\n"), [])
            : (words, choices);
    }

    private static bool AreShown(List<CardAction> choices, ChannelCapabilities can) =>
        choices.Count <= Math.Max(can.Buttons, can.ListEntries) && choices.TrueForAll(choice => choice.Title.Length <= can.ButtonTitleLength);

    // A title that is itself a number would be taken for the number of another line.
    private static string Number(List<CardAction> choices) =>
        choices.Exists(choice => IsNumber(choice.Title))
        ? string.Join('\n', choices.Select(choice => $"• {choice.Title}"))
        : string.Join('\n', choices.Select((choice, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {choice.Title}")));

    private static bool IsNumber(string title) => title.Trim('#', '(', ')', '.', ' ') is { Length: > 0 } plain && plain.All(char.IsDigit);

    private static CardAction Named(CardAction action) => string.IsNullOrWhiteSpace(action.Title) ? action with { Title = action.Value } : action;

    private static string Join(string above, string below, string between) =>
        string.IsNullOrWhiteSpace(above) ? below : below.Length == 0 ? above : above.TrimEnd() + between + below;
}
