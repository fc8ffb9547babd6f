using System.Threading.Tasks.Sources;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>A door-bell for one waiter: any number may ring, and rings while nobody waits count as one. Waiting costs no memory.</summary>
internal sealed class Bell : IValueTaskSource
{
    private readonly Lock _gate = new();

    // Whoever rings serves all pages in turn and must not run the waiter's work.
    private ManualResetValueTaskSourceCore<bool> _source = new() { RunContinuationsAsynchronously = true };
    private bool _rung;
    private bool _isWaitedFor;

    public void Ring()
    {
        lock (_gate)
        {
            if (!_isWaitedFor)
            {
                _rung = true;
                return;
            }

            _isWaitedFor = false;
        }

        _source.SetResult(true);
    }

    /// <summary>Waits for the next ring, or not at all when it has rung since the last wait.</summary>
    public ValueTask WaitAsync()
    {
        lock (_gate)
        {
            if (_rung)
            {
                _rung = false;
                return ValueTask.CompletedTask;
            }

            _source.Reset();
            _isWaitedFor = true;
            return new(this, _source.Version);
        }
    }

    /// <inheritdoc/>
    void IValueTaskSource.GetResult(short token) => _source.GetResult(token);

    /// <inheritdoc/>
    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    /// <inheritdoc/>
    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);
}
