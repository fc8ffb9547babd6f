using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Channels;

/// <summary>Something a vendor has told, in the hub's words.</summary>
/// <param name="Key">Names it within its inbox, 1 to 200 characters: the same thing told twice has the same key and counts once.</param>
public abstract record Inbound(string Key)
{
    /// <summary>Somebody wrote.</summary>
    /// <param name="Key">Names it; also how <see cref="Edited"/> and <see cref="Deleted"/> find the message.</param>
    /// <param name="From">Who.</param>
    /// <param name="Activity">What: type <c>message</c>, text as it was sent, the vendor's own extras in its channel data.</param>
    public sealed record Message(string Key, InboundSender From, Activity Activity) : Inbound(Key)
    {
        /// <summary>Gets the files, in order; the hub fetches them after it has acknowledged the message.</summary>
        public IReadOnlyList<InboundFile> Files { get; init; } = [];

        /// <summary>Gets what messages of one album share; the bot answers the first of them alone. Null for a message by itself.</summary>
        public string? Album { get; init; }

        /// <summary>Gets what is to be told the vendor once the message is in the log (see <see cref="Abilities.IChannelFollowUp"/>); null when nothing.</summary>
        public string? FollowUp { get; init; }
    }

    /// <summary>Somebody changed what they wrote.</summary>
    /// <param name="Key">Names the change.</param>
    /// <param name="From">Who.</param>
    /// <param name="Target">The key of the message.</param>
    /// <param name="Activity">The message as it is now.</param>
    public sealed record Edited(string Key, InboundSender From, string Target, Activity Activity) : Inbound(Key);

    /// <summary>Somebody took back what they wrote.</summary>
    /// <param name="Key">Names the change.</param>
    /// <param name="From">Who.</param>
    /// <param name="Target">The key of the message.</param>
    public sealed record Deleted(string Key, InboundSender From, string Target) : Inbound(Key);

    /// <summary>The vendor tells what became of a message of ours.</summary>
    /// <param name="Key">Names the report.</param>
    /// <param name="ProviderId">The vendor's id of the message.</param>
    /// <param name="State">What became of it; never <see cref="DeliveryState.Pending"/>.</param>
    /// <param name="Problem">Why it failed; null when it did not.</param>
    public sealed record Report(string Key, string ProviderId, DeliveryState State, DeliveryProblem? Problem) : Inbound(Key);

    /// <summary>Somebody has shut the bot out, or let it in again.</summary>
    /// <param name="Key">Names the change.</param>
    /// <param name="From">Who.</param>
    /// <param name="Reachable">Whether they can be written to now.</param>
    public sealed record Reachability(string Key, InboundSender From, bool Reachable) : Inbound(Key);

    /// <summary>What cannot be read; kept aside for a person to look at.</summary>
    /// <param name="Key">Names it.</param>
    /// <param name="Reason">Why, in a few words without anything of its content.</param>
    public sealed record Unreadable(string Key, string Reason) : Inbound(Key);
}

/// <summary>Who a vendor says has written. All of it is the sender's own claim but the address.</summary>
/// <param name="Address">Their address in the inbox, in its one canonical form: who writes from it is the same person.</param>
public sealed record InboundSender(string Address)
{
    /// <summary>Gets the address that answers go to, where the vendor wants another form of it; null when it is <see cref="Address"/>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Gets the name they chose; null when unknown. Not yet cleaned.</summary>
    public string? Name { get; init; }

    /// <summary>Gets their BCP 47 language; null when unknown.</summary>
    public string? Locale { get; init; }

    /// <summary>Gets their telephone number in E.164; null when the channel does not vouch for one.</summary>
    public string? Phone { get; init; }
}

/// <summary>A file that the vendor holds.</summary>
/// <param name="Reference">How the adapter finds it again; not shown to anybody.</param>
/// <param name="Name">The name, not yet cleaned; null when the channel gives none.</param>
/// <param name="ContentType">The media type that the vendor claims.</param>
/// <param name="Size">The size in bytes; null when unknown.</param>
public sealed record InboundFile(string Reference, string? Name, string ContentType, long? Size);
