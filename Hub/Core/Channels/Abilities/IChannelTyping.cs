namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel that shows the visitor that somebody is typing.</summary>
public interface IChannelTyping
{
    /// <summary>Shows it for a few seconds, or does nothing. Its failure harms nobody.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="address">The visitor's address.</param>
    /// <param name="lastKey">The key of the visitor's last message; null when they have not written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task ShowTypingAsync(ChannelInbox inbox, string address, string? lastKey, CancellationToken cancellationToken);
}
