using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>One number per list and department (or owner) that rises whenever a conversation enters or leaves it.</summary>
internal sealed class ListVersions(HubDirectory directory)
{
    private static readonly ConversationList[] OfDepartments =
        [.. Enum.GetValues<ConversationList>().Except([ConversationList.Mine, ConversationList.Monitored])];

    private readonly Lock _gate = new();
    private readonly Dictionary<ListPlace, long> _versions = [];
    private long _lost;

    /// <summary>Takes in a change of a conversation.</summary>
    public void Note(ConversationHead before, ConversationHead after)
    {
        if (IsWhereItWas(before, after))
        {
            return;
        }

        var (from, to) = (PlacesOf(before).ToHashSet(), PlacesOf(after).ToHashSet());
        from.SymmetricExceptWith(to);
        lock (_gate)
        {
            foreach (var place in from)
            {
                _versions[place] = _versions.GetValueOrDefault(place) + 1;
            }

            // Who has failed messages shows which, so more of them is news also where it was already.
            if (before.Undelivered > 0 && after.Undelivered > 0 && before.Undelivered != after.Undelivered)
            {
                var place = new ListPlace(ConversationList.Undelivered, after.Department.Value);
                _versions[place] = _versions.GetValueOrDefault(place) + 1;
            }
        }
    }

    /// <summary>Something was not shown, and nobody knows what: every list counts as changed.</summary>
    public void Lost() => Interlocked.Increment(ref _lost);

    /// <summary>Tells where a viewer's list is kept.</summary>
    public IEnumerable<ListPlace> PlacesOf(Viewer viewer, ConversationList list)
    {
        if (list is ConversationList.Mine or ConversationList.Monitored)
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

    // Asked of every commit, and nearly all of them only add to the talk.
    private static bool IsWhereItWas(ConversationHead before, ConversationHead after) =>
        before.State == after.State
        && before.Owner == after.Owner
        && before.Department == after.Department
        && before.Started == after.Started
        && before.Undelivered == after.Undelivered
        && before.MissedReason == after.MissedReason
        && ReferenceEquals(before.Participants, after.Participants);

    private static IEnumerable<ListPlace> PlacesOf(ConversationHead head)
    {
        if (!head.Started)
        {
            yield break;
        }

        if (head.Owner is { } owner)
        {
            yield return new(ConversationList.Mine, owner.Value);
        }

        foreach (var participant in head.Participants)
        {
            yield return new(ConversationList.Monitored, participant.Id.Value);
        }

        foreach (var list in OfDepartments)
        {
            if (ConversationAccess.IsIn(list, head))
            {
                yield return new(list, head.Department.Value);
            }
        }
    }
}

/// <summary>A part of a list: a department's, or an operator's own.</summary>
internal readonly record struct ListPlace(ConversationList List, Guid Of);
