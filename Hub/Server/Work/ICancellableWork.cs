using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Work;

/// <summary>A handler of work that may be given up before it is done, because what waits for it can be told so.</summary>
internal interface ICancellableWork
{
    /// <summary>Gives a row up that nobody works on.</summary>
    /// <returns>False when that cannot be any more, such as when a vendor may have the message.</returns>
    Task<bool> CancelAsync(WorkRow item, CancellationToken cancellationToken);
}
