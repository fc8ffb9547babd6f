namespace Omnichannel.Hub.Persistence;

/// <summary>The hot statements of one database. Called by the commit loop's thread alone.</summary>
internal interface ICommitWriter : IDisposable
{
    /// <summary>Opens a transaction for a batch.</summary>
    void Begin();

    /// <summary>Writes one commit into the open transaction, or leaves no trace of it.</summary>
    CommitResult Write(Commit commit);

    /// <summary>Makes the batch durable.</summary>
    void End();

    /// <summary>Forgets the batch after a failure.</summary>
    void Abandon();

    /// <summary>Saves what an EF context has tracked, in a transaction of its own.</summary>
    int Save(HubDbContext context, bool acceptAllChanges);

    /// <summary>Runs a statement of the hub's own upkeep in a transaction of its own.</summary>
    T Run<T>(Func<HubDbContext, T> work);
}
