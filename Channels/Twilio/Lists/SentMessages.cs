using System.Globalization;
using System.Net;
using Omnichannel.Channels.Twilio.Addresses;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Lists;

/// <summary>Looks for a message whose sending had no answer.</summary>
internal sealed class SentMessages(TwilioApi api)
{
    // The recipient's newest messages: ours was the last that was sent to them.
    private const int Newest = 20;

    // Twilio's times are whole seconds, and its clock is not ours. Too much would find an earlier message of the same words, and ours would be lost.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    /// <summary>Finds it by recipient, time and content.</summary>
    /// <returns>That it was sent, or why it failed; <see cref="SendOutcome.Unknown"/> when Twilio cannot be asked; null when Twilio has no such message.</returns>
    public async Task<SendOutcome?> FindAsync(string prefix, ChannelInbox inbox, Outbound message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var to = WebUtility.UrlEncode(TwilioAddress.Write(prefix, message.Address));
        var from = WebUtility.UrlEncode(TwilioAddress.Write(prefix, inbox.SenderNumber));
        // Not by the date: messages that still wait at Twilio have none.
        var url = api.AccountUrl(inbox, $"/Messages.json?To={to}&From={from}&PageSize={Newest}");
        var result = await api.GetAsync(inbox, url, cancellationToken);
        if (result.Read(TwilioJson.Default.MessagePage) is not { } page)
        {
            return new SendOutcome.Unknown(new(DeliveryCause.NoAnswer, Detail: result.Explain()));
        }

        var found = page.Messages?.LastOrDefault(sent => sent is { Direction: not "inbound", Sid: not null } && Began(sent) >= at - Margin && Says(sent, message.Part));
        return found is null ? null
            : found.Status is "failed" or "undelivered" or "canceled" ? new SendOutcome.Rejected(TwilioErrors.Explain(found.ErrorCode, found.ErrorMessage))
            : new SendOutcome.Sent(found.Sid!);
    }

    private static DateTimeOffset? Began(MessageBody sent) =>
        DateTimeOffset.TryParse(sent.DateCreated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // What a template or a content became is Twilio's to say; for those the time must do.
    private static bool Says(MessageBody sent, ChannelPart part) => part.Template is not null || part.Buttons.Count > 0
        || ((sent.Body ?? "").Trim() == part.Text.Trim() && sent.NumMedia > 0 == part.File is not null);
}
