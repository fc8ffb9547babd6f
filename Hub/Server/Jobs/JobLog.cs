using System.Collections.Concurrent;

namespace Omnichannel.Hub.Jobs;

/// <summary>Remembers how each recurring job went last, since this hub has started.</summary>
internal sealed class JobLog
{
    private readonly ConcurrentDictionary<string, JobRun> _last = new(StringComparer.Ordinal);

    /// <summary>Finds how a job went last; null when it has not run yet.</summary>
    public JobRun? Find(string name) => _last.GetValueOrDefault(name);

    public void Note(string name, JobRun run) => _last[name] = run;
}

/// <summary>One run of a recurring job.</summary>
/// <param name="BeganAt">When.</param>
/// <param name="Took">For how long.</param>
/// <param name="Did">How much it has done; null when it failed.</param>
/// <param name="Error">The kind of what went wrong; null when nothing did.</param>
internal sealed record JobRun(DateTimeOffset BeganAt, TimeSpan Took, int? Did, string? Error);
