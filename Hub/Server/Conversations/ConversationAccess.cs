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

    /// <summary>Tells which of a viewer's lists a conversation is in; null when in none.</summary>
    public static ConversationList? ListOf(Viewer viewer, ConversationHead head) =>
        !CanSee(viewer, head) ? null : head.State switch
        {
            ConversationState.Bot => ConversationList.Bot,
            ConversationState.Queued => ConversationList.Queue,
            ConversationState.Assigned => head.Owner == viewer.Id ? ConversationList.Mine : null,
            ConversationState.Closed => ConversationList.Closed,
        };
}

/// <summary>The four lists of a console.</summary>
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
}
