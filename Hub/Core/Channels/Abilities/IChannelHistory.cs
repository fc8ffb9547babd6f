namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel whose messages can be listed afterwards, for the time in which the hub was down.</summary>
public interface IChannelHistory
{
    /// <summary>Lists what came in, through the same reading as a webhook: what is known already is harmless.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="since">From when on, in UTC.</param>
    /// <param name="gateway">Where it goes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task CatchUpAsync(ChannelInbox inbox, DateTimeOffset since, IInboundGateway gateway, CancellationToken cancellationToken);

    /// <summary>Finds what became of a message whose sending had no answer.</summary>
    /// <returns>Its report; null when the vendor has no such message.</returns>
    Task<SendOutcome?> FindSentAsync(ChannelInbox inbox, Outbound message, DateTimeOffset at, CancellationToken cancellationToken);
}
