using System.Collections.Frozen;
using System.Security.Claims;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.Accounts;

/// <summary>Who looks: a signed-in operator with their rights, as the directory knows them now.</summary>
internal sealed record Viewer(OperatorId Id, string Name, OperatorRole Role, FrozenSet<DepartmentId> Departments)
{
    /// <summary>Gets a value indicating whether they see the conversations of all departments.</summary>
    public bool SeesEverything => May(Permission.SeeAllDepartments);

    /// <summary>Tells whether they see the conversations of a department.</summary>
    public bool Sees(DepartmentId department) => SeesEverything || Departments.Contains(department);

    /// <summary>Tells whether they may do something.</summary>
    public bool May(Permission permission) => Presets.Of(Role).Contains(permission);

    /// <summary>Gets the operator as entries of the log show them.</summary>
    public Operator AsOperator => new(Id, Name);

    /// <summary>Lets endpoints take the viewer as a parameter. Null only for requests that authorization has refused already.</summary>
    public static ValueTask<Viewer?> BindAsync(HttpContext http) =>
        ValueTask.FromResult(Find(http.User, http.RequestServices.GetRequiredService<HubDirectory>()));

    /// <summary>Finds the operator behind a cookie; null when nobody is signed in or the operator may no longer.</summary>
    public static Viewer? Find(ClaimsPrincipal? user, HubDirectory directory) =>
        Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && directory.Current.FindActive(new(id)) is { } entry
            ? new(entry.Id, entry.Name, entry.Role, entry.Departments)
            : null;
}
