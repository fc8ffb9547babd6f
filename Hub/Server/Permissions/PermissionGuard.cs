using Omnichannel.Hub.Accounts;

namespace Omnichannel.Hub.Permissions;

/// <summary>Guards endpoints by permission.</summary>
internal static class PermissionGuard
{
    /// <summary>Lets in only whoever has a permission; everybody else gets 403.</summary>
    public static RouteGroupBuilder Needs(this RouteGroupBuilder group, Permission permission)
    {
        group.WithMetadata(new NeededPermission(permission));
        return group.AddEndpointFilter(async (context, next) =>
            await Viewer.BindAsync(context.HttpContext) is { } viewer && viewer.May(permission) ? await next(context) : Problems.Forbidden.Answer());
    }
}
