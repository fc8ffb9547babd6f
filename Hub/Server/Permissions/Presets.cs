using System.Collections.Frozen;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Permissions;

/// <summary>What each role may do: the one place that says so. Documented, and compared, in <c>docs/protocol/rights.md</c>.</summary>
internal static class Presets
{
    private static readonly FrozenSet<Permission> Associate = FrozenSet.Create(Permission.TakeOver);

    private static readonly FrozenSet<Permission> Supervisor = FrozenSet.Create(
    [
        .. Associate,
        Permission.Reassign,
        Permission.Requeue,
        Permission.Intervene,
        Permission.Monitor,
        Permission.Invite,
        Permission.End,
        Permission.EditContact,
        Permission.Redeliver,
        Permission.DeleteMessage,
        Permission.SeeVersions,
        Permission.ShareReplies,
        Permission.ShareViews,
        Permission.SeeBoard,
    ]);

    private static readonly FrozenSet<Permission> Admin = FrozenSet.Create(Enum.GetValues<Permission>());

    /// <summary>Gets what a role may do.</summary>
    public static FrozenSet<Permission> Of(OperatorRole role) => role switch
    {
        OperatorRole.Associate => Associate,
        OperatorRole.Supervisor => Supervisor,
        OperatorRole.Admin => Admin,
    };
}
