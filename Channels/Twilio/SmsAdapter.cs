using Omnichannel.Channels.Twilio.Setup;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio;

/// <summary>SMS through Twilio: text alone, choices as numbers. Pictures go by MMS in few countries and at a price, so none are sent; those that come in are taken.</summary>
internal sealed class SmsAdapter(TwilioParts parts) : TwilioAdapter("", parts, new SmsLine(parts.Api), contents: null)
{
    /// <inheritdoc/>
    public override string Channel => "sms";

    /// <inheritdoc/>
    public override ChannelCapabilities Capabilities { get; } = new() { TextLength = 1600, CountsSegments = true, ReportsDelivery = true };
}
