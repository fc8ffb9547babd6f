namespace Omnichannel.Hub.Jobs;

/// <summary>Something that recurs and belongs to no conversation. It may run twice, and late, without harm.</summary>
internal interface IRecurringJob
{
    /// <summary>Gets its name on the wire, in lower camel case.</summary>
    string Name { get; }

    /// <summary>Gets how often it runs.</summary>
    TimeSpan Every { get; }

    /// <summary>Runs it once.</summary>
    /// <returns>How much it has done, such as how many rows it threw away.</returns>
    Task<int> RunAsync(CancellationToken cancellationToken);
}
