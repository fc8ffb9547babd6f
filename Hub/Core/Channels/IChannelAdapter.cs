namespace Omnichannel.Core.Channels;

/// <summary>Speaks with one vendor: proves that a request is theirs, reads it, and sends. Everything else a channel can do is a small interface beside this one.</summary>
/// <remarks>Called by many threads at once. Adapters keep no state of conversations: what they need comes with each call.</remarks>
public interface IChannelAdapter
{
    /// <summary>Gets the channel, such as <c>telegram</c>: lower-case letters, unique among adapters, stored with inboxes and conversations.</summary>
    string Channel { get; }

    /// <summary>Gets what the channel can do, for flows, composer and lint alike.</summary>
    ChannelCapabilities Capabilities { get; }

    /// <summary>Checks what an admin has entered for an inbox. Pure; calls nobody.</summary>
    /// <param name="inbox">The inbox as it would be.</param>
    /// <returns>A sentence by name of setting or secret; empty when all is well.</returns>
    IReadOnlyDictionary<string, string> FindFaults(ChannelInbox inbox);

    /// <summary>Tells whether a request was made by the vendor, over its raw bytes. Nothing of it is read before.</summary>
    bool IsGenuine(ChannelInbox inbox, WebhookRequest request);

    /// <summary>Reads a genuine request. Never throws for what the vendor sent: what cannot be read is <see cref="Inbound.Unreadable"/>.</summary>
    /// <returns>What it holds, in order; empty when nothing is of interest.</returns>
    IReadOnlyList<Inbound> Read(ChannelInbox inbox, WebhookRequest request);

    /// <summary>Sends one part: one call to the vendor, never repeated in here.</summary>
    /// <returns>What came of it; only the caller's own cancellation throws.</returns>
    Task<SendOutcome> SendAsync(ChannelInbox inbox, Outbound message, CancellationToken cancellationToken);
}
