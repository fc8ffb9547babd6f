using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>One number per list and department (or owner) that rises whenever a conversation enters or leaves it.</summary>
internal sealed class ListVersions(HubDirectory directory)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ListPlace, long> _versions = [];
    private long _lost;

    /// <summary>Takes in a change of a conversation.</summary>
    public void Note(ConversationHead before, ConversationHead after)
    {
        var (from, to) = (PlaceOf(before), PlaceOf(after));
        var lost = before.Undelivered != after.Undelivered || (after.Undelivered > 0 && before.Department != after.Department);
        if (from == to && !lost)
        {
            return;
        }

        lock (_gate)
        {
            if (from != to)
            {
                Raise(from);
                Raise(to);
            }

            if (lost)
            {
                Raise(new(ConversationList.Undelivered, after.Department.Value));
                Raise(before.Department == after.Department ? null : new(ConversationList.Undelivered, before.Department.Value));
            }
        }
    }

    /// <summary>Something was not shown, and nobody knows what: every list counts as changed.</summary>
    public void Lost() => Interlocked.Increment(ref _lost);

    /// <summary>Tells where a viewer's list is kept.</summary>
    public IEnumerable<ListPlace> PlacesOf(Viewer viewer, ConversationList list)
    {
        if (list == ConversationList.Mine)
        {
            return [new(list, viewer.Id.Value)];
        }

        var departments = viewer.SeesEverything ? directory.Current.Departments.Select(department => department.Id) : viewer.Departments;
        return departments.Select(department => new ListPlace(list, department.Value));
    }

    /// <summary>Gets the version of a place.</summary>
    public long Of(ListPlace place)
    {
        lock (_gate)
        {
            return _versions.GetValueOrDefault(place) + Interlocked.Read(ref _lost);
        }
    }

    private static ListPlace? PlaceOf(ConversationHead head) => !head.Started ? null : head.State switch
    {
        ConversationState.Bot => new(ConversationList.Bot, head.Department.Value),
        ConversationState.Queued => new(ConversationList.Queue, head.Department.Value),
        ConversationState.Assigned => head.Owner is { } owner ? new(ConversationList.Mine, owner.Value) : null,
        ConversationState.Closed => new(ConversationList.Closed, head.Department.Value),
    };

    private void Raise(ListPlace? place)
    {
        if (place is { } known)
        {
            _versions[known] = _versions.GetValueOrDefault(known) + 1;
        }
    }
}

/// <summary>A part of a list: a department's, or an operator's own.</summary>
internal readonly record struct ListPlace(ConversationList List, Guid Of);
