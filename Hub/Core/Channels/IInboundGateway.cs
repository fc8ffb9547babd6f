namespace Omnichannel.Core.Channels;

/// <summary>Takes in what vendors tell, whether they call or are asked: one path for both.</summary>
public interface IInboundGateway
{
    /// <summary>Takes one thing in. When it returns, that is on the disk, or was there already.</summary>
    /// <param name="inbox">The inbox it came by.</param>
    /// <param name="item">What.</param>
    /// <param name="raw">What the vendor sent, kept aside when it cannot be read.</param>
    /// <param name="cancellationToken">Stops waiting; what was begun is finished.</param>
    /// <exception cref="InvalidOperationException">The hub cannot take it now; the vendor must tell it again.</exception>
    Task TakeAsync(ChannelInbox inbox, Inbound item, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken);
}
