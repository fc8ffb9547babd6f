using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Work;

/// <summary>Does one kind of work. May be called twice for the same row, so it must do no harm then.</summary>
internal interface IWorkHandler
{
    /// <summary>Gets the kind.</summary>
    WorkKind Kind { get; }

    /// <summary>Gets whether it waits for somebody else's server, which must not hold up what is due at a certain time.</summary>
    bool IsOutside => false;

    /// <summary>Gets how often it may fail before it is given up.</summary>
    int Attempts => 8;

    /// <summary>Does it. Throwing means: try again later, with growing pauses.</summary>
    /// <returns>When there is more to do; null when it is done.</returns>
    Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken);
}
