using Omnichannel.Channels.Twilio.Addresses;
using Omnichannel.Channels.Twilio.Lists;
using Omnichannel.Channels.Twilio.Sending;
using Omnichannel.Channels.Twilio.Setup;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio;

/// <summary>WhatsApp through Twilio.</summary>
/// <remarks>Twilio "WhatsApp" and "Accepted content types for media" (read 2026-11).</remarks>
internal sealed class WhatsAppAdapter(TwilioParts parts)
    : TwilioAdapter(Prefix, parts, new WhatsAppLine(parts.Api), parts.Contents), IChannelTyping, IChannelTemplates
{
    private const string Prefix = "whatsapp:";

    private const long PictureBytes = 5 * 1024 * 1024;

    private const long FileBytes = 16 * 1024 * 1024;

    private readonly TemplateList _templates = new(parts.Api);

    /// <inheritdoc/>
    public override string Channel => "whatsapp";

    /// <inheritdoc/>
    public override ChannelCapabilities Capabilities { get; } = new()
    {
        // A text alone could have 1,600, but not one with buttons, and a flow's messages have them.
        TextLength = ButtonContent.TextLength,
        CaptionLength = ButtonContent.TextLength,
        Buttons = ButtonContent.Buttons,
        ButtonTitleLength = ButtonContent.ButtonTitleLength,
        ListEntries = ButtonContent.Entries,
        ShowsTyping = true,
        ReportsDelivery = true,
        ReportsReading = true,
        ReplyWindow = TimeSpan.FromHours(24),
        Templates = true,
        Media =
        [
            new("image/jpeg", PictureBytes, MediaKind.Picture),
            new("image/png", PictureBytes, MediaKind.Picture),
            new("video/mp4", FileBytes, MediaKind.Video),
            new("video/3gpp", FileBytes, MediaKind.Video),
            new("audio/ogg", FileBytes, MediaKind.Sound),
            new("audio/mpeg", FileBytes, MediaKind.Sound),
            new("audio/mp4", FileBytes, MediaKind.Sound),
            new("audio/aac", FileBytes, MediaKind.Sound),
            new("audio/amr", FileBytes, MediaKind.Sound),
            new("application/pdf", FileBytes, MediaKind.File),
            new("application/msword", FileBytes, MediaKind.File),
            new("application/vnd.ms-excel", FileBytes, MediaKind.File),
            new("application/vnd.ms-powerpoint", FileBytes, MediaKind.File),
            new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileBytes, MediaKind.File),
            new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileBytes, MediaKind.File),
            new("application/vnd.openxmlformats-officedocument.presentationml.presentation", FileBytes, MediaKind.File),
            new("text/vcard", FileBytes, MediaKind.File),
        ],
    };

    /// <inheritdoc/>
    public Task ShowTypingAsync(ChannelInbox inbox, string address, string? lastKey, CancellationToken cancellationToken)
    {
        if (lastKey is not ['m', '/', .. var sid])
        {
            return Task.CompletedTask;
        }

        var form = new KeyValuePair<string, string>[] { new("channel", "whatsapp"), new("messageId", sid) };
        return Api.PostFormAsync(inbox, $"{Api.Addresses.MessagingUrl}/v2/Indicators/Typing.json", form, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<MessageTemplate>> ListTemplatesAsync(ChannelInbox inbox, CancellationToken cancellationToken) =>
        _templates.ListAsync(inbox, cancellationToken);

    /// <inheritdoc/>
    public InboundSender? FindRecipient(ChannelInbox inbox, string phone) => TwilioAddress.Find(Prefix, Prefix + phone, null, inbox.NumbersApart);
}
