using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Work;

/// <summary>Does one kind of work. May be called twice for the same row, so it must do no harm then.</summary>
internal interface IWorkHandler
{
    /// <summary>Gets the kind.</summary>
    WorkKind Kind { get; }

    /// <summary>Tells until when it had better wait, looked up when it is due; null for not at all.</summary>
    DateTimeOffset? WaitUntil(WorkRow item) => null;

    /// <summary>Does it. Throwing means: try again later.</summary>
    Task RunAsync(WorkRow item, CancellationToken cancellationToken);
}
