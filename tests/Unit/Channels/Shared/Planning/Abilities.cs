using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Shared.Planning;

/// <summary>Channels that can do this and that, and messages for them.</summary>
internal static class Abilities
{
    public static ChannelCapabilities Rich { get; } = new()
    {
        TextLength = 100,
        CaptionLength = 40,
        Buttons = 3,
        ButtonTitleLength = 20,
        ListEntries = 5,
        Media =
        [
            new("image/*", 1000, MediaKind.Picture),
            new("audio/*", 1000, MediaKind.Sound),
            new("application/pdf", 1000, MediaKind.File),
        ],
    };

    public static ChannelCapabilities TextOnly { get; } = new() { TextLength = 100 };

    public static Activity Message(string? text, params string[] choices) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = choices.Length == 0 ? null : new() { Actions = [.. choices.Select(title => Choice(title))] },
    };

    public static CardAction Choice(string title, string? value = null, string type = "imBack") =>
        new() { Type = type, Title = title, Value = value ?? title };

    public static Attachment File(string name, string contentType) =>
        new() { ContentType = contentType, Name = name, ContentUrl = $"attachment:{name}" };
}
