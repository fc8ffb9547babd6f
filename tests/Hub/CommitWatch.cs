using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Tests.Hub;

/// <summary>Lets tests wait for what the hub does beside them, without a clock: it rings after every commit.</summary>
internal sealed class CommitWatch : ILiveListener
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets a task that ends with the next commit. Ask for it before looking, or a commit between is missed.</summary>
    public Task Next => _next.Task;

    public void Committed(Commit commit)
    {
        var ringing = _next;
        _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ringing.TrySetResult();
    }

    public void Signalled(Signal signal)
    {
        // Signals change nothing that could be waited for.
    }
}
