using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Profiles;
using Omnichannel.Hub.Web;

namespace Omnichannel.Hub.Operators;

/// <summary>Shows operators themselves.</summary>
internal sealed class OperatorViews(HubDbContext database, HubDirectory directory, Presence presence, ConsoleBuild build)
{
    /// <summary>Finds an operator's view of themselves; null when there is no such operator or they may no longer sign in.</summary>
    public async Task<MeView?> FindMeAsync(OperatorId id, CancellationToken cancellationToken)
    {
        var row = await database.Operators.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id.Value, cancellationToken);
        if (row is null || directory.Current.FindActive(id) is not { } entry)
        {
            return null;
        }

        var email = await database.Users.Where(account => account.Id == id.Value).Select(account => account.Email).FirstOrDefaultAsync(cancellationToken);
        return new(
            row.Id,
            row.Name,
            email,
            row.Role,
            [.. Presets.Of(row.Role).Order()],
            row.Status,
            row.ToStandingView(),
            presence.AwayAt(id),
            row.Load,
            row.Cap,
            [.. directory.Current.Departments.Where(department => entry.Departments.Contains(department.Id))
                .OrderBy(department => department.Name, StringComparer.Ordinal)
                .Select(department => new NamedView(department.Id.Value, department.Name))],
            row.Picture,
            row.Language,
            row.TimeZone,
            Preferences.Read(row.Preferences),
            build.Name);
    }

    /// <summary>Gets the view of an operator who exists.</summary>
    public async Task<MeView> GetMeAsync(OperatorId id, CancellationToken cancellationToken) =>
        await FindMeAsync(id, cancellationToken) ?? throw new InvalidOperationException($"There is no operator {id}.");
}
