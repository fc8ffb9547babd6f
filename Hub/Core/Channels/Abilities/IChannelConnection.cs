namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel that has to be connected with the vendor, and whose connection can be looked at.</summary>
public interface IChannelConnection
{
    /// <summary>Tells the vendor where to call, or not to. Called after every change of the inbox; may happen twice.</summary>
    /// <returns>Why it could not be done, for the admin; null when it was done.</returns>
    Task<string?> ConnectAsync(ChannelInbox inbox, CancellationToken cancellationToken);

    /// <summary>Tells the vendor to call no more.</summary>
    /// <returns>Why it could not be done, for the admin; null when it was done.</returns>
    Task<string?> DisconnectAsync(ChannelInbox inbox, CancellationToken cancellationToken);

    /// <summary>Looks whether all is well, by asking the vendor.</summary>
    /// <returns>What was looked at, in the order in which an admin would mend it.</returns>
    Task<IReadOnlyList<ChannelCheck>> CheckAsync(ChannelInbox inbox, CancellationToken cancellationToken);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What, as a stable code such as <c>token</c>, <c>webhook</c>, <c>signature</c>.</param>
/// <param name="IsWell">Whether it is well.</param>
/// <param name="Words">What was found, in a sentence for admins.</param>
public sealed record ChannelCheck(string Subject, bool IsWell, string Words);
