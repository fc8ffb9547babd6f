using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;

namespace Omnichannel.Hub.Conversations;

/// <summary>Who may see what. The one place that says so: lists, snapshots, subscriptions, commands and every push ask here.</summary>
internal static class ConversationAccess
{
    /// <summary>Tells whether a viewer may see a conversation.</summary>
    /// <remarks>Those of one's departments, one's own, those one takes part in, and those that are offered to one; admins see all. A conversation that has not started is in nobody's sight.</remarks>
    public static bool CanSee(Viewer viewer, ConversationHead head) =>
        head.Started
        && (viewer.Sees(head.Department)
            || head.Owner == viewer.Id
            || head.RoleOf(viewer.Id) is not null
            || IsOffered(viewer, head.Offer));

    private static bool IsOffered(Viewer viewer, Offer? offer) =>
        offer is not null && (offer.To is { } to ? to == viewer.Id : viewer.Departments.Contains(offer.Department));

    /// <summary>Tells whether a conversation is in one of a viewer's lists.</summary>
    /// <remarks>One's own and those one takes part in are lists of a person; all others are of the departments that one belongs to.</remarks>
    public static bool IsIn(ConversationList list, Viewer viewer, ConversationHead head) => CanSee(viewer, head) && list switch
    {
        ConversationList.Mine => head.State == ConversationState.Assigned && head.Owner == viewer.Id,
        ConversationList.Monitored => head.RoleOf(viewer.Id) is not null,
        _ => viewer.Sees(head.Department) && IsIn(list, head),
    };

    /// <summary>Tells whether a conversation that has started is in a department's part of a list.</summary>
    public static bool IsIn(ConversationList list, ConversationHead head) => list switch
    {
        ConversationList.Queue => head.State == ConversationState.Queued,
        ConversationList.Bot => head.State == ConversationState.Bot,
        ConversationList.Closed => !head.IsOpen,
        ConversationList.Undelivered => head.Undelivered > 0,
        ConversationList.Missed => head.MissedReason is not null,
        ConversationList.Active => head.IsOpen,
        ConversationList.All => true,
        ConversationList.Mine or ConversationList.Monitored => throw new ArgumentOutOfRangeException(nameof(list), list, "This list is a person's."),
    };
}
