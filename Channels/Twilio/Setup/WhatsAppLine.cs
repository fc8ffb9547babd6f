using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Setup;

/// <summary>A WhatsApp sender of the account.</summary>
/// <remarks>Twilio "Senders API" v2 (read 2026-11). The sandbox is no sender of the account and is set by hand.</remarks>
internal sealed class WhatsAppLine(TwilioApi api) : ISenderLine
{
    /// <summary>The number of Twilio's sandbox, shared by all accounts.</summary>
    public const string Sandbox = "+14155238886";

    private const int MaxPages = 20;

    public async Task<SenderState> FindAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        if (inbox.SenderNumber == Sandbox)
        {
            return new(null, null, null);
        }

        string? next = $"{api.Addresses.MessagingUrl}/v2/Channels/Senders?Channel=whatsapp&PageSize=100";
        for (var page = 0; next is not null && page < MaxPages; page++)
        {
            var read = await api.ReadAsync(inbox, next, TwilioJson.Default.SenderPage, cancellationToken);
            if (read.Senders?.FirstOrDefault(sender => sender.SenderId == $"whatsapp:{inbox.SenderNumber}") is { } found)
            {
                return new(found.Sid, Fault(found.Status), found.Webhook?.CallbackUrl);
            }

            next = Uri.TryCreate(read.Meta?.NextPageUrl, UriKind.Absolute, out var url) ? api.Addresses.MessagingUrl + url.PathAndQuery : null;
        }

        return new(null, $"The account has no WhatsApp sender {inbox.SenderNumber}.", null);
    }

    public async Task SetWebhookAsync(ChannelInbox inbox, string sid, string url, CancellationToken cancellationToken)
    {
        var change = new SenderChange(new(url, "POST"));
        var address = $"{api.Addresses.MessagingUrl}/v2/Channels/Senders/{sid}";
        var result = await api.PostJsonAsync(inbox, address, change, TwilioJson.Default.SenderChange, cancellationToken);
        if (!result.IsSuccess)
        {
            throw new ChannelUnavailableException(result.Explain());
        }
    }

    private static string? Fault(string? status) =>
        status is null || status.StartsWith("ONLINE", StringComparison.Ordinal) ? null : $"The WhatsApp sender is not online; its status is {TwilioErrors.Clean(status)}.";
}
