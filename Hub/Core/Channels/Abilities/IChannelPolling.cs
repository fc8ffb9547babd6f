namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel that can ask the vendor for what is new, for machines without a public address.</summary>
public interface IChannelPolling
{
    /// <summary>Tells whether the inbox is set to ask instead of being called.</summary>
    bool Polls(ChannelInbox inbox);

    /// <summary>Asks until it is cancelled, and gives everything to the gateway before it asks for more.</summary>
    Task PollAsync(ChannelInbox inbox, IInboundGateway gateway, CancellationToken cancellationToken);
}
