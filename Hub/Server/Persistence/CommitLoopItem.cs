namespace Omnichannel.Hub.Persistence;

/// <summary>Something that waits for the writer.</summary>
internal abstract class CommitLoopItem
{
    /// <summary>Does it, on the writer's thread, in a transaction of its own.</summary>
    public abstract void Run(ICommitWriter writer);

    /// <summary>A commit, which shares a transaction with others.</summary>
    public sealed class Write(Commit commit) : CommitLoopItem
    {
        private readonly TaskCompletionSource<CommitResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Commit Commit { get; } = commit;

        public CommitResult Result { get; set; }

        public Task<CommitResult> Task => _done.Task;

        public override void Run(ICommitWriter writer) => Result = writer.Write(Commit);

        public void Answer() => _done.SetResult(Result);

        public void Fail(Exception error) => _done.SetException(error);
    }

    /// <summary>Somebody who needs the writing connection for themselves.</summary>
    public sealed class Borrow<T>(Func<ICommitWriter, T> work) : CommitLoopItem
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Task => _done.Task;

        public override void Run(ICommitWriter writer)
        {
            try
            {
                _done.SetResult(work(writer));
            }
#pragma warning disable CA1031 // The border of the loop: the borrower gets their own error back, the loop goes on.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _done.SetException(error);
            }
        }
    }
}
