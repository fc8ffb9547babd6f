namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel that wants to be told that a message was taken in, such as a pressed button that stops turning.</summary>
public interface IChannelFollowUp
{
    /// <summary>Tells the vendor; may happen twice. Its failure harms nobody, so there is no outcome.</summary>
    Task FollowUpAsync(ChannelInbox inbox, string followUp, CancellationToken cancellationToken);
}
