using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Setup;

/// <summary>The sender as Twilio has it, and where it calls when somebody writes. SMS and WhatsApp keep this in different places.</summary>
internal interface ISenderLine
{
    /// <summary>Looks the inbox's sender up.</summary>
    /// <exception cref="Omnichannel.Core.Channels.Abilities.ChannelUnavailableException">Twilio did not answer as it should.</exception>
    Task<SenderState> FindAsync(ChannelInbox inbox, CancellationToken cancellationToken);

    /// <summary>Sets where it calls; empty for nowhere.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="sid">The sender's id.</param>
    /// <param name="url">The address, or nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Omnichannel.Core.Channels.Abilities.ChannelUnavailableException">Twilio did not answer as it should.</exception>
    Task SetWebhookAsync(ChannelInbox inbox, string sid, string url, CancellationToken cancellationToken);
}

/// <summary>A sender as Twilio has it.</summary>
/// <param name="Sid">Its id; null when the account has none with this number.</param>
/// <param name="Fault">Why it cannot send and receive, in a sentence; null when it can.</param>
/// <param name="WebhookUrl">Where it calls; null when nowhere, or when Twilio does not tell.</param>
internal sealed record SenderState(string? Sid, string? Fault, string? WebhookUrl);
