using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Realtime;

/// <summary>A live part of the hub: visitors' sockets, consoles, the work dispatcher. Called by one thread, in order; must return at once.</summary>
internal interface ILiveListener
{
    /// <summary>Something has become durable.</summary>
    void Committed(Commit commit);

    /// <summary>Something is worth showing.</summary>
    void Signalled(Signal signal);
}
