using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;

namespace Omnichannel.Hub.Profiles;

/// <summary>Where one is signed in, and signing out there.</summary>
internal static class SessionEndpoints
{
    public static async Task<Ok<IReadOnlyList<SessionView>>> List(Viewer viewer, ClaimsPrincipal user, Sessions sessions, CancellationToken cancellationToken)
    {
        var current = Sessions.IdOf(user);
        var rows = await sessions.ListAsync(viewer.Id.Value, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<SessionView>>([.. rows.Select(row => new SessionView(row.Id, row.BeganAt, row.SeenAt, row.UserAgent, row.Id == current))]);
    }

    public static async Task<NoContent> End(string id, Viewer viewer, Sessions sessions, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(viewer.Id.Value, id, cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task<NoContent> EndAll(Viewer viewer, Sessions sessions, HttpContext http, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(viewer.Id.Value, except: null, cancellationToken);
        await http.SignOutAsync();
        return TypedResults.NoContent();
    }
}
