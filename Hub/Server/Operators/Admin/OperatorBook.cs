using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Operators.Admin;

/// <summary>Reads and changes those who answer. Whoever administers is counted where they are changed, so that two changes at once leave one.</summary>
internal sealed class OperatorBook(HubDbContext database, CommitLoop loop, HubDirectory directory, Presence presence, EndedSessions ended, TimeProvider clock)
{
    /// <summary>Reads everybody, by name, also who has been deactivated.</summary>
    public async Task<IReadOnlyList<OperatorView>> ReadAsync(CancellationToken cancellationToken)
    {
        var memberships = (await database.OperatorDepartments.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.Operator, row => row.Department);
        var addresses = await database.Users.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.Email, cancellationToken);
        var rows = await database.Operators.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new OperatorView(
            row.Id,
            row.Name,
            addresses.GetValueOrDefault(row.Id),
            row.Role,
            row.Status,
            row.ToStandingView(),
            row.Load,
            row.Cap,
            TextLines.Read(row.Skills),
            TextLines.Read(row.Languages),
            [.. memberships[row.Id]],
            row.DeactivatedAt));
    }

    /// <summary>Changes what is set for somebody. Other rights end their consoles, which come again with the new ones.</summary>
    public async Task<OperatorOutcome> ChangeAsync(Viewer by, OperatorId id, OperatorRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var outcome = await loop.RunAsync(writer =>
        {
            if (writer.Operators.FirstOrDefault(row => row.Id == id.Value) is not { } row)
            {
                return OperatorOutcome.NotFound;
            }

            var role = request.Role ?? row.Role;
            if (role != OperatorRole.Admin && IsLastAdmin(writer, row))
            {
                return OperatorOutcome.LastAdmin;
            }

            if (role != row.Role)
            {
                writer.Audit.Add(new() { At = now, Actor = by.Id.Value, Act = "operator.role", Subject = id.Value, Person = id.Value, Detail = JsonNamingPolicy.CamelCase.ConvertName(role.ToString()) });
            }

            (row.Role, row.Cap) = (role, request.Cap);
            row.Skills = TextLines.Write(OperatorRules.Words(request.Skills));
            row.Languages = TextLines.Write(OperatorRules.Words(request.Languages));
            SetDepartments(writer, id, [.. request.Departments ?? []]);
            writer.Audit.Add(new() { At = now, Actor = by.Id.Value, Act = "operator.change", Subject = id.Value, Person = id.Value });
            writer.SaveBorrowed();
            return OperatorOutcome.Done;
        });
        return await DoneAsync(outcome, id, cancellationToken);
    }

    /// <summary>Ends somebody's access at once: their sessions and consoles end, and what they had goes back to its queues.</summary>
    public async Task<OperatorOutcome> DeactivateAsync(Viewer by, OperatorId id, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<string> sessions = [];
        var outcome = await SetAsync(by, id, "operator.deactivate", row => row.DeactivatedAt is null, (writer, row, now) =>
        {
            if (IsLastAdmin(writer, row))
            {
                return OperatorOutcome.LastAdmin;
            }

            (row.DeactivatedAt, row.Status, row.StatusReason, row.StatusSetBy, row.StatusSince) = (now, OperatorStatus.Offline, null, StatusSetter.Connection, now);
            var open = writer.Sessions.Where(session => session.Account == id.Value).ToList();
            writer.Sessions.RemoveRange(open);
            sessions = open.ConvertAll(session => session.Id);
            return OperatorOutcome.Done;
        });
        if (outcome == OperatorOutcome.Done)
        {
            ended.Tell(sessions);
            await presence.DismissAsync(id);
        }

        return await DoneAsync(outcome, id, cancellationToken);
    }

    /// <summary>Lets somebody sign in again, with the password, the role and the departments they had.</summary>
    public async Task<OperatorOutcome> ReactivateAsync(Viewer by, OperatorId id, CancellationToken cancellationToken)
    {
        var outcome = await SetAsync(by, id, "operator.reactivate", row => row.DeactivatedAt is not null, (_, row, _) =>
        {
            row.DeactivatedAt = null;
            return OperatorOutcome.Done;
        });
        return await DoneAsync(outcome, id, cancellationToken);
    }

    private static bool IsLastAdmin(HubDbContext writer, OperatorRow row) =>
        row is { Role: OperatorRole.Admin, DeactivatedAt: null }
        && !writer.Operators.Any(other => other.Id != row.Id && other.Role == OperatorRole.Admin && other.DeactivatedAt == null);

    private static void SetDepartments(HubDbContext writer, OperatorId id, HashSet<Guid> wanted)
    {
        var memberships = writer.OperatorDepartments.Where(one => one.Operator == id.Value).ToList();
        writer.OperatorDepartments.RemoveRange(memberships.Where(one => !wanted.Contains(one.Department)));
        writer.OperatorDepartments.AddRange(wanted.Except(memberships.Select(one => one.Department))
            .Select(department => new OperatorDepartmentRow { Operator = id.Value, Department = department }));
    }

    // A repeat of what is so already changes nothing and is no act.
    private Task<OperatorOutcome> SetAsync(
        Viewer by, OperatorId id, string act, Func<OperatorRow, bool> isNeeded, Func<HubDbContext, OperatorRow, DateTimeOffset, OperatorOutcome> change)
    {
        var now = clock.GetUtcNow();
        return loop.RunAsync(writer =>
        {
            if (writer.Operators.FirstOrDefault(row => row.Id == id.Value) is not { } row)
            {
                return OperatorOutcome.NotFound;
            }

            if (!isNeeded(row))
            {
                return OperatorOutcome.Done;
            }

            var outcome = change(writer, row, now);
            if (outcome == OperatorOutcome.Done)
            {
                writer.Audit.Add(new() { At = now, Actor = by.Id.Value, Act = act, Subject = id.Value, Person = id.Value });
                writer.SaveBorrowed();
            }

            return outcome;
        });
    }

    private async Task<OperatorOutcome> DoneAsync(OperatorOutcome outcome, OperatorId id, CancellationToken cancellationToken)
    {
        if (outcome == OperatorOutcome.Done)
        {
            await directory.RefreshAsync(cancellationToken);
            presence.Tell(id);
        }

        return outcome;
    }
}

/// <summary>What came of a change of somebody who answers.</summary>
internal enum OperatorOutcome
{
    /// <summary>It is so.</summary>
    Done,

    /// <summary>There is nobody of that id.</summary>
    NotFound,

    /// <summary>Nobody would be left who may set things up.</summary>
    LastAdmin,
}
