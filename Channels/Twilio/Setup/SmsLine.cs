using System.Net;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Setup;

/// <summary>A telephone number of the account.</summary>
internal sealed class SmsLine(TwilioApi api) : ISenderLine
{
    public async Task<SenderState> FindAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        var url = api.AccountUrl(inbox, $"/IncomingPhoneNumbers.json?PhoneNumber={WebUtility.UrlEncode(inbox.SenderNumber)}");
        var page = await api.ReadAsync(inbox, url, TwilioJson.Default.NumberPage, cancellationToken);
        return (page.IncomingPhoneNumbers is [var first, ..] ? first : null) switch
        {
            null => new(null, $"The account has no number {inbox.SenderNumber}.", null),
            { Capabilities.Sms: false } => new(null, $"The number {inbox.SenderNumber} can neither send nor receive SMS.", null),
            // An application set at the number wins over the number's own address.
            { SmsApplicationSid.Length: > 0 } number => new(number.Sid, "The number is handed to a TwiML application; set the number to a webhook instead.", null),
            var number => new(number.Sid, null, number.SmsUrl),
        };
    }

    public async Task SetWebhookAsync(ChannelInbox inbox, string sid, string url, CancellationToken cancellationToken)
    {
        var form = new KeyValuePair<string, string>[] { new("SmsUrl", url), new("SmsMethod", "POST") };
        var result = await api.PostFormAsync(inbox, api.AccountUrl(inbox, $"/IncomingPhoneNumbers/{sid}.json"), form, cancellationToken);
        if (!result.IsSuccess)
        {
            throw new ChannelUnavailableException(result.Explain());
        }
    }
}
