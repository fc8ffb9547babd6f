using Microsoft.Extensions.Options;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>One turn at a time in each conversation, in the order of arrival. For order only: truth is the version check of the commit.</summary>
internal sealed class InboundLanes(IOptions<Limits> limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Queue<TaskCompletionSource>> _lanes = [];
    private int _waiting;

    /// <summary>Gets how many turns wait altogether.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Waits for the lane.</summary>
    /// <param name="key">What the lane is about: a conversation, or an identity that has none yet.</param>
    /// <returns>The lane; disposing gives it to the next.</returns>
    /// <exception cref="StoreUnavailableException">Too many wait.</exception>
    public ValueTask<Holder> EnterAsync(Guid key)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(key, out var queue))
            {
                _lanes.Add(key, EmptyQueue);
                return ValueTask.FromResult(new Holder(this, key));
            }

            if (ReferenceEquals(queue, EmptyQueue))
            {
                queue = new();
                _lanes[key] = queue;
            }

            if (queue.Count >= limits.Value.LaneLength || _waiting >= limits.Value.LanesTotal)
            {
                throw new StoreUnavailableException("Too many messages wait to be taken.");
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            queue.Enqueue(turn);
            _waiting++;
            return WaitAsync(turn.Task, key);
        }
    }

    // Shared by all lanes that nobody waits for, which is nearly all of them; never written to.
    private static readonly Queue<TaskCompletionSource> EmptyQueue = new();

    private async ValueTask<Holder> WaitAsync(Task turn, Guid key)
    {
        await turn;
        return new(this, key);
    }

    private void Leave(Guid key)
    {
        lock (_gate)
        {
            if (_lanes[key].TryDequeue(out var next))
            {
                _waiting--;
                next.SetResult();
            }
            else
            {
                _lanes.Remove(key);
            }
        }
    }

    /// <summary>Holds a lane until it is disposed.</summary>
    public readonly struct Holder(InboundLanes lanes, Guid key) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => lanes.Leave(key);
    }
}
