using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Accounts;

namespace Omnichannel.Hub.Conversations;

/// <summary>Who may see what. The one place that says so: lists, snapshots, subscriptions, commands and every push ask here.</summary>
internal static class ConversationAccess
{
    /// <summary>Tells whether a viewer may see a conversation.</summary>
    /// <remarks>Those of one's departments, one's own, those one takes part in, and those that are offered to one; admins see all. A conversation that has not started is in nobody's sight.</remarks>
    public static bool CanSee(Viewer viewer, ConversationHead head) =>
        head.Started
        && (viewer.SeesEverything
            || head.Owner == viewer.Id
            || viewer.Departments.Contains(head.Department)
            || head.RoleOf(viewer.Id) is not null
            || IsOffered(viewer, head.Offer));

    private static bool IsOffered(Viewer viewer, Offer? offer) =>
        offer is not null && (offer.To is { } to ? to == viewer.Id : viewer.Departments.Contains(offer.Department));

    /// <summary>Tells whether a conversation is in one of a viewer's lists.</summary>
    public static bool IsIn(ConversationList list, Viewer viewer, ConversationHead head) => CanSee(viewer, head) && list switch
    {
        ConversationList.Undelivered => head.Undelivered > 0,
        ConversationList.Bot => head.State == ConversationState.Bot,
        ConversationList.Queue => head.State == ConversationState.Queued,
        ConversationList.Mine => head.State == ConversationState.Assigned && head.Owner == viewer.Id,
        ConversationList.Closed => head.State == ConversationState.Closed,
    };
}

/// <summary>The lists of a console. A conversation is in one of the first four at most, and in the last one beside it.</summary>
internal enum ConversationList
{
    /// <summary>Assigned to the viewer.</summary>
    Mine,

    /// <summary>Waiting for a person.</summary>
    Queue,

    /// <summary>With the bot.</summary>
    Bot,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>With messages that are known or feared not to have arrived.</summary>
    Undelivered,
}
