using Omnichannel.Core;
using Omnichannel.Handoff.Availability;

namespace Omnichannel.Hub.Operators;

/// <content>Who touches nothing for as long as is set becomes away, after a warning. All devices of an operator count as one.</content>
internal sealed partial class Presence
{
    /// <summary>Gets when somebody becomes away because they touch nothing; null while they have not been warned.</summary>
    public DateTimeOffset? AwayAt(OperatorId id)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(id, out var entry) && entry.MayIdle ? entry.Idleness.AwayAt : null;
        }
    }

    /// <summary>An operator has touched something, on any of their devices. It calls a warning off, and never makes anybody available.</summary>
    public void Active(OperatorId id)
    {
        bool wasWarned;
        lock (_gate)
        {
            if (!_entries.TryGetValue(id, out var entry))
            {
                return;
            }

            wasWarned = entry.Idleness.AwayAt is not null;
            _entries[id] = entry with { Idleness = Idleness.From(clock.GetUtcNow()) };
        }

        if (wasWarned)
        {
            Changed?.Invoke(id);
        }
    }

    // Warns whom it is time to warn, and answers whose warning is over.
    private List<OperatorId> Idle()
    {
        List<OperatorId> told = [], over = [];
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var limit = directory.Current.Idle.Limit;
            foreach (var (id, entry) in _entries.Where(pair => pair.Value.MayIdle).ToList())
            {
                if (limit is null ? entry.Idleness.AwayAt is not null : entry.Idleness.IsDue(limit.Value, now))
                {
                    _entries[id] = entry with { Idleness = limit is null ? entry.Idleness.Unwarned() : entry.Idleness.Warned(now) };
                    told.Add(id);
                }
                else if (entry.Idleness.IsOver(now))
                {
                    over.Add(id);
                }
            }
        }

        told.ForEach(id => Changed?.Invoke(id));
        return over;
    }
}
