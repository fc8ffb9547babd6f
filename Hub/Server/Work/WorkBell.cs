namespace Omnichannel.Hub.Work;

/// <summary>Wakes the dispatcher. Rings that come while it is awake are one ring.</summary>
internal sealed class WorkBell : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _bell = new(0, 1);

    /// <summary>Says that there may be something to do.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            if (_bell.CurrentCount == 0)
            {
                _bell.Release();
            }
        }
    }

    /// <summary>Waits for a ring.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _bell.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _bell.Dispose();
}
