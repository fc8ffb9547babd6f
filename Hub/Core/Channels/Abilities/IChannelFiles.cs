namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel whose files can be fetched.</summary>
public interface IChannelFiles
{
    /// <summary>Fetches a file of an inbound message.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="reference">What <see cref="InboundFile.Reference"/> said.</param>
    /// <param name="maxBytes">The largest size that is taken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<FetchOutcome> FetchAsync(ChannelInbox inbox, string reference, int maxBytes, CancellationToken cancellationToken);
}

/// <summary>What came of fetching a file.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>Here it is.</summary>
    /// <param name="Bytes">Its bytes.</param>
    /// <param name="ContentType">The media type that the vendor's answer claims; null when it claims none.</param>
    public sealed record Fetched(ReadOnlyMemory<byte> Bytes, string? ContentType) : FetchOutcome;

    /// <summary>Not now; it is tried again.</summary>
    /// <param name="Reason">Why, in a few words.</param>
    public sealed record Later(string Reason) : FetchOutcome;

    /// <summary>Never.</summary>
    /// <param name="Reason">Why, in words for operators.</param>
    public sealed record Refused(string Reason) : FetchOutcome;
}
