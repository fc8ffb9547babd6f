using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Handovers;

/// <summary>Reads whom a conversation could be given to, with how busy each of them is now.</summary>
internal sealed class TargetReader(HubDbContext database, HubDirectory directory)
{
    /// <summary>Reads all departments by name.</summary>
    public async Task<IReadOnlyList<TargetDepartmentView>> ReadAsync(CancellationToken cancellationToken)
    {
        var known = directory.Current;
        var people = await database.Operators.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. known.Departments.OrderBy(department => department.Name, StringComparer.OrdinalIgnoreCase)
                .Select(department => new TargetDepartmentView(department.Id.Value, department.Name, Members(known, people, department.Id))),
        ];
    }

    /// <summary>Reads who is available in a department.</summary>
    public async Task<IReadOnlyList<TargetView>> ReadAvailableAsync(DepartmentId department, CancellationToken cancellationToken)
    {
        var people = await database.Operators.AsNoTracking().Where(row => row.Status == OperatorStatus.Available).ToDictionaryAsync(row => row.Id, cancellationToken);
        return Members(directory.Current, people, department);
    }

    /// <summary>Tells whether somebody has more conversations than they should.</summary>
    public Task<bool> IsOverCapAsync(OperatorId id, CancellationToken cancellationToken) =>
        database.Operators.AnyAsync(row => row.Id == id.Value && row.Load > row.Cap, cancellationToken);

    private static List<TargetView> Members(DirectorySnapshot known, Dictionary<Guid, OperatorRow> people, DepartmentId department) =>
    [
        .. known.Operators.Where(entry => entry.Departments.Contains(department))
            .Select(entry => people.GetValueOrDefault(entry.Id.Value)).OfType<OperatorRow>()
            .OrderBy(row => row.Status != OperatorStatus.Available).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .Select(row => new TargetView(row.Id, row.Name, row.Picture, row.Status, row.ToStandingView(), row.Load, row.Cap)),
    ];
}
