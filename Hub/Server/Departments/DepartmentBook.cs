using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Departments;

/// <summary>Shows and keeps the departments.</summary>
internal sealed partial class DepartmentBook(HubDbContext database, HubDirectory directory, TimeProvider clock, ILogger<DepartmentBook> logger)
{
    public DepartmentListView List() => new(
        [.. directory.Current.Departments.OrderBy(department => department.Name, StringComparer.OrdinalIgnoreCase).Select(department => View(department, VersionOf(department.Id)))],
        [.. AssignmentPolicies.All.Select(policy => policy.Name)]);

    /// <summary>Makes a department, or changes it.</summary>
    /// <returns>The department; null when somebody else has changed it meanwhile.</returns>
    public async Task<DepartmentView?> SaveAsync(Guid id, DepartmentRequest request, Viewer by, CancellationToken cancellationToken)
    {
        var row = await database.Departments.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if ((row?.Version ?? 0) != request.Version)
        {
            return null;
        }

        if (row is null)
        {
            database.Departments.Add(row = new() { Id = id });
        }

        // Checked by the rules: the name is there.
        row.Name = DisplayText.CleanName(request.Name)!;
        row.Settings = PolicyColumn.Write(request.Policy ?? DepartmentPolicy.Default);
        row.Version++;
        if (request.IsDefault && !row.IsDefault)
        {
            foreach (var other in await database.Departments.Where(other => other.IsDefault).ToListAsync(cancellationToken))
            {
                other.IsDefault = false;
            }

            row.IsDefault = true;
        }

        database.Audit.Add(new() { At = clock.GetUtcNow(), Actor = by.Id.Value, Act = "department.save", Subject = id });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Changed by somebody else in this moment, or their new department has the same name.
            return null;
        }

        await directory.RefreshAsync(cancellationToken);
        Log.Saved(logger, id, by.Id);
        return directory.Current.FindDepartment(new DepartmentId(id)) is { } saved ? View(saved, row.Version) : null;
    }

    /// <summary>Tells what keeps a department from being deleted; null when nothing does.</summary>
    public async Task<string?> WhyNeededAsync(Department department, CancellationToken cancellationToken)
    {
        var id = department.Id.Value;
        return department.IsDefault ? "It is the default department. Make another one the default first."
            : await database.Inboxes.AnyAsync(inbox => inbox.Department == id, cancellationToken) ? "An inbox sends its conversations there. Change the inbox first."
            : directory.Current.Departments.Any(other => other.Policy.Fallback == id) ? "Another department falls back to it. Change that one first."
            : await database.Conversations.AnyAsync(row => row.Department == id && row.State != ConversationState.Closed, cancellationToken)
                ? "It has open conversations. Reassign or end them first."
            : null;
    }

    public async Task DeleteAsync(Department department, Viewer by, CancellationToken cancellationToken)
    {
        var id = department.Id.Value;
        database.OperatorDepartments.RemoveRange(await database.OperatorDepartments.Where(row => row.Department == id).ToListAsync(cancellationToken));
        database.Departments.RemoveRange(await database.Departments.Where(row => row.Id == id).ToListAsync(cancellationToken));
        database.Audit.Add(new() { At = clock.GetUtcNow(), Actor = by.Id.Value, Act = "department.delete", Subject = id });
        await database.SaveChangesAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        Log.Deleted(logger, id, by.Id);
    }

    private int VersionOf(DepartmentId id) => database.Departments.AsNoTracking().Where(row => row.Id == id.Value).Select(row => row.Version).FirstOrDefault();

    private DepartmentView View(Department department, int version)
    {
        var now = clock.GetUtcNow();
        var isOpen = department.Policy.Hours.IsOpen(now);
        return new(
            department.Id.Value,
            version,
            department.Name,
            department.IsDefault,
            department.Policy,
            isOpen,
            isOpen ? null : department.Policy.Hours.NextOpening(now),
            [.. directory.Current.Operators.Where(entry => entry.Departments.Contains(department.Id))
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Select(entry => new NamedView(entry.Id.Value, entry.Name))]);
    }

    private static partial class Log
    {
        [LoggerMessage(2700, LogLevel.Information, "Department {DepartmentId} was saved by operator {OperatorId}")]
        public static partial void Saved(ILogger logger, Guid departmentId, OperatorId operatorId);

        [LoggerMessage(2701, LogLevel.Information, "Department {DepartmentId} was deleted by operator {OperatorId}")]
        public static partial void Deleted(ILogger logger, Guid departmentId, OperatorId operatorId);
    }
}
