namespace Omnichannel.Hub.Attachments;

/// <summary>Bytes that one upload may write and no other can promise away meanwhile. Disposing gives them back.</summary>
/// <param name="size">How many.</param>
/// <param name="giveBack">Takes back what is not needed.</param>
internal sealed class AttachmentRoom(long size, Action<long> giveBack) : IDisposable
{
    private long _size = size;

    public long Size => _size;

    /// <summary>Gives back all but what was really needed.</summary>
    public void Shrink(long needed)
    {
        giveBack(_size - needed);
        _size = needed;
    }

    public void Dispose() => Shrink(0);
}
