using System.Security.Cryptography;
using System.Text.Json;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Core.Activities;

namespace Omnichannel.Channels.Twilio.Sending;

/// <summary>A message with buttons or a list, as Twilio wants it: a content that is made once and used many times.</summary>
/// <remarks>Twilio "twilio/quick-reply" and "twilio/list-picker" (read 2026-11): within the 24 hours contents need no approval. The text is a hole of the
/// content where it may be, so that a flow makes one content for all visitors; a hole takes no line breaks and at most 255 characters.</remarks>
internal sealed record ButtonContent
{
    /// <summary>The longest text above buttons, in UTF-16 units.</summary>
    public const int TextLength = 1024;

    /// <summary>The most buttons.</summary>
    public const int Buttons = 3;

    /// <summary>The longest title of a button, in characters; an entry of a list may have 24.</summary>
    public const int ButtonTitleLength = 20;

    /// <summary>The most entries of a list.</summary>
    public const int Entries = 10;

    private const int HoleLength = 255;

    private const int IdLength = 200;

    private const string Hole = "{{1}}";

    private ButtonContent(ContentBody body, Dictionary<string, string> variables)
    {
        Body = body;
        Variables = variables;
    }

    /// <summary>Gets what is made; its name tells by its end what is in it.</summary>
    public ContentBody Body { get; }

    /// <summary>Gets what stands in its holes; empty when it has none.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Makes the content of a text with buttons.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buttons">The buttons.</param>
    /// <param name="listTitle">What stands on the button that opens a list.</param>
    /// <returns>The content; null when Twilio takes no such one.</returns>
    public static ButtonContent? Find(string text, IReadOnlyList<CardAction> buttons, string listTitle)
    {
        if (text.Trim().Length == 0 || text.Length > TextLength || buttons.Count > Entries || buttons.Any(button => !Fits(button)))
        {
            return null;
        }

        if (MayStandInHole(text))
        {
            return Make(Hole, buttons, listTitle, new() { ["1"] = text });
        }

        // What looks like a hole would be one.
        return text.Contains("{{", StringComparison.Ordinal) ? null : Make(text, buttons, listTitle, []);
    }

    private static bool Fits(CardAction button) => button.Value.Length is > 0 and <= IdLength && button.Title.Length > 0
        && new[] { button.Title, button.Value }.All(text => !text.Contains("{{", StringComparison.Ordinal));

    private static bool MayStandInHole(string text) => text.Length <= HoleLength && !text.AsSpan().ContainsAny('\n', '\r', '\t')
        && !text.Contains("    ", StringComparison.Ordinal);

    private static ButtonContent Make(string text, IReadOnlyList<CardAction> buttons, string listTitle, Dictionary<string, string> variables)
    {
        var (name, type) = buttons.Count <= Buttons
            ? ("twilio/quick-reply", new ContentType { Body = text, Actions = [.. buttons.Select(button => new ContentAction(button.Title, button.Value))] })
            : ("twilio/list-picker", new ContentType { Body = text, Button = listTitle, Items = [.. buttons.Select(button => new ContentItem(button.Title, button.Value))] });
        var body = new ContentBody
        {
            Language = "en",
            Variables = variables.Count == 0 ? null : new() { ["1"] = JsonDocument.Parse("\"Text\"").RootElement },
            Types = new() { [name] = type },
        };
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, TwilioJson.Default.ContentBody));
        return new(body with { FriendlyName = $"omnichannel-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}" }, variables);
    }
}
