using System.Collections.Frozen;
using System.Security.Claims;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Accounts;

/// <summary>Who looks: a signed-in operator with their rights, as the directory knows them now.</summary>
internal sealed record Viewer(OperatorId Id, string Name, OperatorRole Role, FrozenSet<DepartmentId> Departments)
{
    public bool SeesEverything => Role == OperatorRole.Admin;

    public bool MayAdminister => Role == OperatorRole.Admin;

    public bool MayEndOthers => Role is OperatorRole.Admin or OperatorRole.Supervisor;

    /// <summary>Gets a value indicating whether they steer the work of others: give away, take over, watch, send back.</summary>
    public bool MayOversee => Role is OperatorRole.Admin or OperatorRole.Supervisor;

    public bool MayDeleteOthers => Role is OperatorRole.Admin or OperatorRole.Supervisor;

    public bool MaySeeVersions => Role is OperatorRole.Admin or OperatorRole.Supervisor;

    // Every preset of rights has it; it stays a question so that a preset without it needs no other change.
    public bool MayTakeOver => Role is OperatorRole.Associate or OperatorRole.Supervisor or OperatorRole.Admin;

    /// <summary>Gets the operator as entries of the log show them.</summary>
    public Operator AsOperator => new(Id, Name);

    /// <summary>Lets endpoints take the viewer as a parameter. Null only for requests that authorization has refused already.</summary>
    public static ValueTask<Viewer?> BindAsync(HttpContext http) =>
        ValueTask.FromResult(Find(http.User, http.RequestServices.GetRequiredService<HubDirectory>()));

    /// <summary>Finds the operator behind a cookie; null when nobody is signed in or the operator is gone.</summary>
    public static Viewer? Find(ClaimsPrincipal? user, HubDirectory directory) =>
        Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && directory.Current.FindOperator(new(id)) is { } entry
            ? new(entry.Id, entry.Name, entry.Role, entry.Departments)
            : null;
}
