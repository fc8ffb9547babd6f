using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.CannedReplies;

/// <summary>Who may use and who may change a canned reply. The one place that says so.</summary>
internal static class CannedReplyAccess
{
    /// <summary>Tells whether a viewer may make shared replies at all.</summary>
    public static bool MayShare(Viewer viewer) => viewer.May(Permission.ShareReplies);

    /// <summary>Tells whether a viewer may use a reply: one's own, and what is shared with all or with one of their departments.</summary>
    public static bool MayUse(Viewer viewer, CannedReplyRow reply) =>
        reply.IsShared ? Reaches(viewer, reply.Department) : reply.Owner == viewer.Id.Value;

    /// <summary>Tells whether a viewer may change a reply: one's own, and with the right to share what one may use.</summary>
    public static bool MayChange(Viewer viewer, CannedReplyRow reply) => MayUse(viewer, reply) && (!reply.IsShared || MayShare(viewer));

    /// <summary>Tells whether a department (or, by the empty id, all of them) is within a viewer's reach.</summary>
    public static bool Reaches(Viewer viewer, Guid department) =>
        department == Guid.Empty || viewer.Sees(new(department));
}
